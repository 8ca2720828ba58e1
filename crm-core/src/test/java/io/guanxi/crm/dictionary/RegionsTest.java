package io.guanxi.crm.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.Label;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegionsTest {
    private final Regions regions = Regions.standard();

    @ParameterizedTest
    @CsvSource({
        "上海市浦东新区, 310115",
        "上海市 浦东新区, 310115",
        "上海市/浦东新区, 310115",
        "'上海,浦东新区', 310115",
        "上海市上海市浦东新区, 310115",
        "上海市市辖区浦东新区, 310115",
        "上海浦东, 310115",
        "浦东新区, 310115",
        "浦东, 310115",
        "中国上海市浦东新区, 310115",
        "上海市, 31",
        "上海, 31",
        "沪, 31",
        "Shanghai, 31",
        "北京市朝阳区, 110105",
        "北京朝阳, 110105",
        "北京市海淀区, 110108",
        "重庆市城口县, 500229",
        "江苏省, 32",
        "江苏, 32",
        "江苏省苏州市, 3205",
        "江苏苏州, 3205",
        "江苏-苏州, 3205",
        "苏州, 3205",
        "苏州市, 3205",
        "江苏省苏州市姑苏区, 320508",
        "苏州市姑苏区, 320508",
        "江苏省昆山市, 320583",
        "昆山, 320583",
        "江苏省南京市鼓楼区, 320106",
        "福州鼓楼, 350102",
        "内蒙古, 15",
        "内蒙古自治区, 15",
        "新疆, 65",
        "新疆维吾尔自治区, 65",
        "广西, 45",
        "宁夏, 64",
        "西藏, 54",
        "香港, 81",
        "澳门特别行政区, 82",
        "台湾, 71",
        "吉林, 22",
        "吉林省, 22",
        "吉林市, 2202",
        "吉林省吉林市, 2202",
        "海南, 46",
        "西安, 6101",
        "大同, 1402",
        "中山, 4420",
        "广东省东莞市, 4419",
        "河南省济源市, 419001",
        "湖北仙桃, 429004",
        "神农架, 429021",
        "新疆石河子市, 659001",
        "海南省琼海市, 469002",
        "延边, 2224",
        "延边朝鲜族自治州, 2224",
        "恩施土家族苗族自治州, 4228",
        "西双版纳, 5328",
        "锡林郭勒, 1525",
        "大兴安岭, 2327",
        "巴音郭楞, 6528",
        "31, 31",
        "3101, 3101",
        "310115, 310115",
        "310000, 31",
        "320500, 3205",
        "441900, 4419"
    })
    void codes_names_and_paths_are_found(String text, String code) {
        assertThat(regions.lookUp(text).code()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"鼓楼区, 4", "鼓楼, 4", "朝阳区, 2", "朝阳, 3", "通州区, 2", "白云区, 2"})
    void a_name_of_several_divisions_is_ambiguous(String text, int candidates) {
        assertThat(regions.lookUp(text))
                .isInstanceOfSatisfying(
                        LookUp.Ambiguous.class,
                        answer -> assertThat(answer.candidates()).hasSize(candidates));
    }

    @ParameterizedTest
    @CsvSource({
        "华北, 11;12;13;14;15",
        "东北, 21;22;23",
        "华东, 31;32;33;34;35;36;37",
        "华东地区, 31;32;33;34;35;36;37",
        "华中, 41;42;43",
        "华南, 44;45;46",
        "西南, 50;51;52;53;54",
        "西北大区, 61;62;63;64;65"
    })
    void a_large_region_means_any_of_its_provinces(String text, String codes) {
        assertThat(regions.lookUp(text))
                .isInstanceOfSatisfying(
                        LookUp.Ambiguous.class,
                        answer -> assertThat(answer.candidates())
                                .extracting(DictionaryEntry::code)
                                .containsExactly(codes.split(";")));
        assertThat(LargeRegion.named(text))
                .hasValueSatisfying(region -> assertThat(region.provinces()).containsExactly(codes.split(";")));
    }

    @Test
    void the_seven_large_regions_share_out_the_mainland() {
        List<String> provinces = Arrays.stream(LargeRegion.values())
                .flatMap(region -> region.provinces().stream())
                .toList();
        assertThat(provinces).hasSize(31).doesNotHaveDuplicates();
        assertThat(Regions.largeRegionOf("310115")).contains(LargeRegion.EAST);
        assertThat(Regions.largeRegionOf("81")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"苏州工业园区, 3205", "上海市浦东新区世纪大道100号, 310115", "江苏省杭州市, 32", "浦东心区, 310115", "苏洲市, 3205"})
    void what_is_no_division_suggests_the_one_it_begins_with_or_resembles(String text, String suggestion) {
        assertThat(regions.lookUp(text))
                .isInstanceOfSatisfying(
                        LookUp.Unknown.class,
                        answer -> assertThat(answer.suggestions())
                                .extracting(DictionaryEntry::code)
                                .contains(suggestion));
    }

    @ParameterizedTest
    @CsvSource({"''", "县", "区", "市辖区", "999999", "3", "31011", "310199", "火星", "南京路"})
    void what_names_no_division_is_never_found(String text) {
        assertThat(regions.lookUp(text).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "310115, 上海市浦东新区",
        "320508, 江苏省苏州市姑苏区",
        "3205, 江苏省苏州市",
        "32, 江苏省",
        "3101, 上海市市辖区",
        "419001, 河南省济源市",
        "500229, 重庆市城口县",
        "441900, ''"
    })
    void a_code_has_a_path_in_chinese(String code, String path) {
        assertThat(regions.path(code).orElse("")).isEqualTo(path);
    }

    @Test
    void prefixes_lead_from_a_district_to_its_city_and_province() {
        assertThat(Regions.provinceOf("320508")).contains("32");
        assertThat(Regions.cityOf("320508")).contains("3205");
        assertThat(Regions.cityOf("32")).isEmpty();
        assertThat(Regions.provinceOf("")).isEmpty();
    }

    @Test
    void every_division_is_found_by_its_path_and_by_its_code() {
        assertThat(regions.entries()).hasSizeGreaterThan(3_000).allSatisfy(entry -> {
            assertThat(regions.lookUp(entry.code()).code()).contains(entry.code());
            assertThat(regions.lookUp(regions.path(entry.code()).orElseThrow()).code())
                    .contains(entry.code());
        });
    }

    @Test
    void a_user_adds_an_area_below_a_city_and_takes_a_name() {
        Regions own = regions.with(
                DictionaryEntry.below("3205", "3205-sip", new Label("苏州工业园区", "Suzhou Industrial Park"), "园区"),
                regions.find("310115").orElseThrow().alsoWritten("陆家嘴"),
                regions.find("110105").orElseThrow().alsoWritten("朝阳cbd"));
        assertThat(own.lookUp("苏州工业园区").code()).contains("3205-sip");
        assertThat(own.path("3205-sip")).contains("江苏省苏州市苏州工业园区");
        assertThat(own.lookUp("陆家嘴").code()).contains("310115");
        assertThat(own.lookUp("上海市浦东新区").code()).contains("310115");
        assertThat(regions.lookUp("陆家嘴").code()).isEmpty();
    }

    @Test
    void a_division_can_be_taken_out() {
        Regions own = regions.without("350102");
        assertThat(own.lookUp("福州市鼓楼区").code()).isEmpty();
        assertThat(own.find("350102")).isEmpty();
    }
}
