package io.guanxi.crm.classification.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.classification.Verdict;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.classification.profile.ProfileBuilder;
import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.dictionary.DictionaryEntry;
import io.guanxi.crm.dictionary.HeadCount;
import io.guanxi.crm.dictionary.Industries;
import io.guanxi.crm.dictionary.ScaleBands;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.tck.policy.PolicyTester;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherPresetsTest {
    private static final PolicyTester ACTIVITY = PolicyTester.of(ActivityPolicy.preset());
    private static final PolicyTester DEPTH = PolicyTester.of(DepthPolicy.preset());
    private static final PolicyTester SCALE = PolicyTester.of(ScalePolicy.preset());
    private static final PolicyTester INDUSTRY = PolicyTester.of(IndustryPolicy.preset());
    private static final PolicyTester STAGE = PolicyTester.of(StagePolicy.preset());
    private static final PolicyTester DEMAND = PolicyTester.of(DemandPolicy.preset());
    private static final PolicyTester DEMAND3 = PolicyTester.of(Demand3Policy.preset());

    private static ProfileBuilder june() {
        return Profile.asOf("2026-06-30");
    }

    @Test
    void there_is_one_preset_for_each_dimension_shipped() {
        assertThat(Presets.policies())
                .extracting(ClassificationPolicy::dimension)
                .containsExactlyElementsOf(
                        Dimensions.shipped().stream().map(Dimension::key).toList());
        assertThat(Presets.policies()).allSatisfy(policy -> {
            assertThat(policy.id()).isEqualTo("preset." + policy.dimension());
            assertThat(policy.version()).isEqualTo(1);
        });
        assertThat(Presets.tags()).extracting(tag -> tag.label().zh()).containsExactly("高意向客户", "长期合作客户");
    }

    @ParameterizedTest
    @CsvSource({"0, low", "1, medium", "2, medium", "3, high", "4, high"})
    void activity_goes_by_interactions_of_the_rolling_month(int contacts, String activity) {
        ProfileBuilder profile = june().interaction("2026-05-31").interaction("2026-07-01");
        for (int i = 0; i < contacts; i++) {
            profile.interaction("2026-06-01");
        }

        ACTIVITY.on(profile).classifiesAs(activity).because("interactions-" + activity);
    }

    @Test
    void instant_messages_of_one_day_count_as_one_interaction() {
        ProfileBuilder day = june().instantMessage("2026-06-10").instantMessage("2026-06-10");
        ACTIVITY.on(day.instantMessage("2026-06-10")).classifiesAs("medium").until("2026-07-10");
        ACTIVITY.on(day.instantMessage("2026-06-11").instantMessage("2026-06-12"))
                .classifiesAs("high");
    }

    @Test
    void depth_is_deep_with_a_contract_in_force_and_two_products() {
        ProfileBuilder two = june().deal("2020-01-01", 1, "A").deal("2021-01-01", 1, "B");
        DEPTH.on(two).classifiesAs("shallow");
        DEPTH.on(two.contract("2026-01-01", "2026-06-29")).classifiesAs("shallow");
        DEPTH.on(two.contract("2026-06-30", "2026-12-31"))
                .classifiesAs("deep")
                .because("contract-and-products")
                .until("2027-01-01");
        DEPTH.on(june().deal("2020-01-01", 1, "A").deal("2021-01-01", 1, "A").contract("2026-06-30", "2026-12-31"))
                .classifiesAs("shallow");
    }

    @Test
    void depth_is_deep_for_a_strategic_partner_without_any_deal() {
        DEPTH.on(june().strategicPartner())
                .classifiesAs("deep")
                .because("partnership")
                .forEver();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, shallow, any-deal", "2025-07-01, medium, repeated-deals"})
    void depth_is_medium_with_two_deals_in_the_rolling_year(String second, String depth, String reason) {
        DEPTH.on(june().deal("2026-01-01", 1).deal(second, 1))
                .classifiesAs(depth)
                .because(reason);
    }

    @Test
    void depth_without_any_deal_is_unclassified() {
        DEPTH.on(june()).classifiesAs("unclassified").because("no-deal");
        DEPTH.on(june().deal("2026-07-01", 1)).classifiesAs("unclassified").until("2026-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        "1001, 1001, large, head-count-large",
        "1000, 1000, medium, head-count-medium",
        "100, 100, medium, head-count-medium",
        "99, 99, small, head-count-small",
        "100, 999, medium, head-count-medium",
        "50, 150, small, band-spans-classes",
        "500, 2000, medium, band-spans-classes",
        "1001, , large, head-count-large",
        "501, , medium, band-spans-classes",
        ", 99, small, head-count-small",
        ", 499, small, band-spans-classes"
    })
    void scale_goes_by_head_count_and_a_band_by_its_lower_end(
            BigDecimal from, BigDecimal to, String scale, String reason) {
        SCALE.on(june().headCount(new Band(from, to))).classifiesAs(scale).because(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99",
                "100",
                "1000",
                "1001",
                "100人以下",
                "101人以下",
                "500人以下",
                "1001人以下",
                "1002人以下",
                "99人以上",
                "100人以上",
                "999人以上",
                "1000人以上",
                "至少100人",
                "不超过100人",
                "50-99人",
                "99-100人",
                "100-1000人",
                "100-1001人"
            })
    void scale_agrees_with_the_dictionary_of_bands_for_every_form(String text) {
        ScaleBands bands = ScaleBands.standard();
        HeadCount count = bands.parse(text).toOptional().orElseThrow();
        BigDecimal to = count.to() == HeadCount.OPEN ? null : BigDecimal.valueOf(count.to());
        Verdict verdict = Classifier.evaluate(
                ScalePolicy.preset(),
                june().headCount(new Band(BigDecimal.valueOf(count.from()), to)).build());
        assertThat(verdict.classKey()).isEqualTo(bands.sizeOf(count).name().toLowerCase(Locale.ROOT));
        assertThat(verdict.reasonCode().equals("band-spans-classes")).isEqualTo(bands.spansClasses(count));
    }

    @Test
    void scale_is_unclassified_without_a_head_count_and_for_a_person() {
        SCALE.on(june()).classifiesAs("unclassified").because("head-count-missing");
        SCALE.on(june().individual().headCount(5000))
                .classifiesAs("unclassified")
                .because("individual");
        SCALE.on(june().headCount(new Band(new BigDecimal("500"), null))).saying("人员规模 >=500 跨越多个类别");
    }

    @ParameterizedTest
    @CsvSource({
        "A, A", "T, T", "C35, C", "I6510, I", "01, A", "05, A", "06, B", "12, B", "13, C", "43, C", "44, D", "46, D",
        "47, E", "50, E", "51, F", "52, F", "53, G", "60, G", "61, H", "62, H", "63, I", "65, I", "66, J", "69, J",
        "70, K", "71, L", "72, L", "73, M", "75, M", "76, N", "79, N", "80, O", "82, O", "83, P", "84, Q", "85, Q",
        "86, R", "90, R", "91, S", "96, S", "97, T", "3511, C", "制造业, C", "教育, P"
    })
    void industry_is_the_section_of_the_code(String industry, String section) {
        INDUSTRY.on(june().industry(industry))
                .classifiesAs(section)
                .because("industry-section")
                .saying(Dimensions.INDUSTRY
                        .withKey(section)
                        .orElseThrow()
                        .label()
                        .zh())
                .reading("section", section);
    }

    @ParameterizedTest
    @CsvSource({"C01", "98", "00", "7", "U", "C351x", "C35111", "351111", "服务业", "未分类", "''"})
    void an_industry_outside_the_classification_is_unclassified(String industry) {
        INDUSTRY.on(june().industry(industry)).classifiesAs("unclassified").because("industry-unknown");
    }

    @Test
    void an_industry_of_the_workspaces_own_lies_in_the_section_it_was_put_below() {
        DictionaryEntry own = DictionaryEntry.below("35", "acme-pumps", new Label("泵阀", "pumps"));
        PolicyTester extended =
                PolicyTester.of(new IndustryPolicy(Industries.standard().with(own)).policy("acme.industry", 1));

        extended.on(june().industry("acme-pumps")).classifiesAs("C");
        INDUSTRY.on(june().industry("acme-pumps")).classifiesAs("unclassified");
    }

    @Test
    void a_customer_without_industry_is_unclassified() {
        INDUSTRY.on(june()).classifiesAs("unclassified").because("industry-missing");
    }

    @ParameterizedTest
    @CsvSource({"potential, 潜在客户", "intent, 意向客户", "active, 合作中客户", "churned, 流失客户", "returned, 回流客户"})
    void stage_is_the_status(String status, String called) {
        STAGE.on(june().status(status))
                .classifiesAs(status)
                .because("status")
                .saying("客户状态为 " + called)
                .saying("the status is " + status)
                .reading("status", status);
    }

    @Test
    void a_status_is_called_as_the_workspace_calls_it() {
        StatusMachine own = StatusMachine.preset()
                .with(CustomerStatus.ACTIVE, new Label("成交中", "buying"), Set.of())
                .with(new CustomerStatus("dormant"), new Label("休眠客户", "sleeping"), Set.of());
        Verdict active = Classifier.evaluate(
                StagePolicy.preset(), june().status("active").build().calling(own));
        assertThat(active.reason()).isEqualTo(new Label("客户状态为 成交中", "the status is buying"));
        assertThat(active.classKey()).isEqualTo("active");
        assertThat(Classifier.evaluate(
                                StagePolicy.preset(),
                                june().status("dormant").build().calling(own))
                        .reason()
                        .zh())
                .isEqualTo("客户状态 休眠客户 不对应任何阶段");
    }

    @ParameterizedTest
    @CsvSource({"dormant", "unclassified"})
    void a_status_that_is_no_stage_is_unclassified(String status) {
        STAGE.on(june().status(status)).classifiesAs("unclassified").because("status-not-a-stage");
    }

    @Test
    void demand_is_the_first_core_demand_tag_that_names_a_class() {
        DEMAND.on(june().coreDemands("价格敏感", "技术支持需求", "产品采购"))
                .classifiesAs("technical-support")
                .because("core-demand")
                .reading("core-demand-place", "2");
        DEMAND.on(june().coreDemands("高频采购")).classifiesAs("product");
        DEMAND.on(june().coreDemands("价格敏感", "未分类"))
                .classifiesAs("unclassified")
                .because("core-demand-unmapped");
        DEMAND.on(june()).classifiesAs("unclassified").because("core-demand-missing");
    }

    @ParameterizedTest
    @CsvSource({"产品采购, product", "技术支持, service", "售后服务, service", "合作拓展, unclassified", "价格敏感, unclassified"})
    void demand3_follows_demand_when_no_demand_is_open(String coreDemand, String type) {
        DEMAND3.on(june().coreDemands(coreDemand)).classifiesAs(type);
    }

    @Test
    void demand3_is_the_type_of_the_latest_open_demand() {
        DEMAND3.on(june().coreDemands("产品采购").openDemand("solution"))
                .classifiesAs("solution")
                .because("open-demand")
                .saying("最近一项未完成需求的类型为 解决方案需求型")
                .saying("the latest open demand is of type solution demand")
                .reading("open-demand", "solution");
        DEMAND3.on(june().openDemand("服务需求型")).classifiesAs("service");
        DEMAND3.on(june().coreDemands("产品采购").openDemand("其他"))
                .classifiesAs("product")
                .because("from-demand")
                .saying("由需求维度 产品采购型 推定")
                .saying("after the demand class product purchase")
                .reading("demand", "product");
        DEMAND3.on(june().coreDemands("合作拓展")).classifiesAs("unclassified").because("demand-without-type");
        DEMAND3.on(june()).classifiesAs("unclassified").because("core-demand-missing");
    }
}
