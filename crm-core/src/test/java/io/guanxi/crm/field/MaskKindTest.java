package io.guanxi.crm.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskKindTest {
    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "+8613812345678, 138****5678",
        "138****5678, 138****5678",
        "+862158881234, 021-******34",
        "021-58881234, 021-******34",
        "+863103121234, 0310-******34",
        "0310-3121234, 0310-******34",
        "021-58881234-801, 021-******34",
        "+862158881234;ext=801, 021-******34",
        "021-******34, 021-******34"
    })
    void phones_show_their_customary_ends(String phone, String masked) {
        assertThat(MaskKind.PHONE.mask(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "58881234",
                "1381234567",
                "138123456789",
                "12812345678",
                "400-820-8820",
                "+14155550123",
                "138 1234 5678",
                "13812345678,13912345678",
                "13812345678\n",
                "１３８１２３４５６７８",
                "138***5678"
            })
    void what_is_no_plain_chinese_phone_is_hidden(String phone) {
        assertThat(MaskKind.PHONE.mask(phone)).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "zhang@example.com, z***@example.com",
        "ab@example.com, a***@example.com",
        "a@b.com, ***@b.com",
        "123456789@qq.com, 1***@qq.com",
        "z***@example.com, z***@example.com",
        "***@b.com, ***@b.com",
        "'', ***",
        "@example.com, ***",
        "zhang@localhost, ***",
        "zhang, ***",
        "a@b@example.com, ***",
        "张@example.com, ***",
        "zhang@example.com;li@example.com, ***",
        "zhang <zhang@example.com>, ***"
    })
    void e_mails_show_the_first_character_and_the_domain(String email, String masked) {
        assertThat(MaskKind.EMAIL.mask(email)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张**",
        "张三丰, 张**",
        "欧阳娜娜, 欧**",
        "艾力·买买提, 艾**",
        "John Smith, J**",
        "𠮷田太郎, 𠮷**",
        "张**, 张**",
        "张, ***",
        "'', ***",
        "张三13812345678, ***",
        "张*, ***",
        "13812345678, ***"
    })
    void names_show_the_first_character_and_not_their_length(String name, String masked) {
        assertThat(MaskKind.NAME.mask(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "上海市浦东新区世纪大道100号, 上海市浦东新区***",
        "江苏省苏州市姑苏区观前街1号, 江苏省苏州市姑苏区***",
        "江苏省昆山市花桥镇1号, 江苏省昆山市***",
        "江苏苏州市姑苏区观前街, 江苏苏州市姑苏区***",
        "上海市上海市浦东新区世纪大道, 上海市上海市浦东新区***",
        "北京市市辖区朝阳区建国路, 北京市市辖区朝阳区***",
        "中国广东省东莞市长安镇, 广东省东莞市***",
        "浦东新区世纪大道100号, 浦东新区***",
        "内蒙古自治区锡林郭勒盟锡林浩特市新区1号, 内蒙古自治区锡林郭勒盟锡林浩特市***",
        "上海市 浦东新区 世纪大道, 上海市浦东新区***",
        "上海市浦东新区, 上海市浦东新区***",
        "上海市浦东新区***, 上海市浦东新区***",
        "上海市花园小区3号楼, 上海市***",
        "江苏省苏州市工业园区星湖街, 江苏省苏州市***",
        "江苏省杭州市西湖区1号, 江苏省***",
        "南京路100号, ***",
        "江苏路5号, ***",
        "马连洼街道, ***",
        "'', ***"
    })
    void addresses_end_at_the_district(String address, String masked) {
        assertThat(MaskKind.ADDRESS.mask(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "51010519880101001X, 5***************1X",
        "110105198801010014, 1***************14",
        "5***************1X, 5***************1X",
        "110105880101001, ***",
        "E12345678, ***",
        "1101051988010100144, ***",
        "'', ***"
    })
    void identity_cards_show_one_and_two_characters(String number, String masked) {
        assertThat(MaskKind.ID_NUMBER.mask(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "9144030071526726XG, 91**************XG",
        "91**************XG, 91**************XG",
        "440301103097413, ***",
        "9144030071526726xg, ***",
        "'', ***"
    })
    void credit_codes_show_two_and_two_characters(String code, String masked) {
        assertThat(MaskKind.CREDIT_CODE.mask(code)).isEqualTo(masked);
    }

    @Test
    void free_text_is_hidden_whole() {
        assertThat(MaskKind.TEXT.mask("客户张三的电话是13812345678")).isEqualTo("***");
    }

    @ParameterizedTest
    @EnumSource(MaskKind.class)
    void no_mask_shows_a_value_of_another_kind(MaskKind kind) {
        for (String value : new String[] {"备注", "x", " ", "***", "\u0000", "机密备注12345"}) {
            assertThat(kind.mask(value)).containsAnyOf("***", "**").doesNotContain("密备");
        }
    }
}
