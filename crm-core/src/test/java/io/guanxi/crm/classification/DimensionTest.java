package io.guanxi.crm.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.Label;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DimensionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    value    | strategic key normal
                    abc      | A B C
                    tier     | core potential normal churned
                    demand   | product technical-support after-sales cooperation
                    demand3  | product service solution
                    activity | high medium low
                    industry | A B C D E F G H I J K L M N O P Q R S T
                    scale    | large medium small
                    stage    | potential intent active churned returned
                    depth    | deep medium shallow
                    """)
    void the_shipped_dimensions_have_the_settled_keys_and_unclassified(String key, String classes) {
        Dimension dimension = Dimensions.find(key).orElseThrow();

        assertThat(dimension.classes())
                .extracting(DimensionClass::key)
                .containsExactly((classes + " unclassified").split(" "));
        assertThat(dimension.classes()).allSatisfy(each -> {
            assertThat(each.label().zh()).isNotBlank();
            assertThat(each.label().en()).isNotBlank();
        });
        assertThat(dimension.withKey("unclassified").orElseThrow().label().zh()).isEqualTo("未分类");
    }

    @Test
    void ten_dimensions_are_shipped() {
        assertThat(Dimensions.shipped())
                .extracting(Dimension::key)
                .containsExactly(
                        "value", "abc", "tier", "demand", "demand3", "activity", "industry", "scale", "stage", "depth");
        assertThat(Dimensions.find("esg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "value, 战略客户, strategic",
        "value, 重点客户, key",
        "value, 普通客户, normal",
        "value, strategic, strategic",
        "abc, A, A",
        "abc, a, A",
        "abc, A类, A",
        "abc, B类客户, B",
        "abc, Ｃ类, C",
        "tier, 核心客户, core",
        "tier, 潜力客户, potential",
        "tier, 流失客户, churned",
        "activity, 高活跃客户, high",
        "activity, 中活跃客户, medium",
        "activity, 低活跃客户, low",
        "scale, 大型企业, large",
        "scale, 中型企业, medium",
        "scale, 小型企业, small",
        "depth, 深度合作, deep",
        "depth, 中度合作, medium",
        "depth, 浅度合作, shallow",
        "demand, 产品采购型, product",
        "demand, 产品采购, product",
        "demand, 高频采购, product",
        "demand, 技术支持型, technical-support",
        "demand, 技术支持, technical-support",
        "demand, 技术支持需求, technical-support",
        "demand, 售后服务型, after-sales",
        "demand, 售后服务, after-sales",
        "demand, 合作拓展型, cooperation",
        "demand, ' 合作拓展 ', cooperation",
        "demand3, 产品需求型, product",
        "demand3, 服务需求型, service",
        "demand3, 解决方案需求型, solution",
        "stage, 潜在客户, potential",
        "stage, 潜在, potential",
        "stage, 意向客户, intent",
        "stage, 意向, intent",
        "stage, 合作中客户, active",
        "stage, 成交客户, active",
        "stage, 合作中, active",
        "stage, 成交, active",
        "stage, 已签约, active",
        "stage, 流失客户, churned",
        "stage, 流失, churned",
        "stage, 回流客户, returned",
        "stage, 回流, returned",
        "industry, 制造业, C",
        "industry, 批发和零售业, F"
    })
    void labels_and_the_accepted_texts_name_their_class(String dimension, String text, String key) {
        assertThat(Dimensions.find(dimension).orElseThrow().named(text))
                .map(DimensionClass::key)
                .contains(key);
    }

    @Test
    void an_unknown_text_names_nothing() {
        assertThat(Dimensions.VALUE.named("金牌客户")).isEmpty();
        assertThat(Dimensions.VALUE.withKey("战略客户")).isEmpty();
    }

    @Test
    void classes_are_ranked_and_the_last_before_unclassified_is_the_lowest() {
        assertThat(Dimensions.VALUE.rank("strategic")).isEqualTo(1);
        assertThat(Dimensions.VALUE.rank("normal")).isEqualTo(3);
        assertThat(Dimensions.VALUE.rank("unclassified")).isEqualTo(4);
        assertThat(Dimensions.VALUE.isLowest("key")).isFalse();
        assertThat(Dimensions.VALUE.isLowest("normal")).isTrue();
        assertThat(Dimensions.VALUE.isLowest("unclassified")).isTrue();
        assertThatThrownBy(() -> Dimensions.VALUE.rank("gold"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gold")
                .hasMessageContaining("strategic");
    }

    @Test
    void higher_value_is_served_first_and_gets_more() {
        List<DimensionClass> classes = Dimensions.VALUE.classes();

        assertThat(classes).extracting(DimensionClass::servicePriority).isSorted();
        assertThat(classes).extracting(DimensionClass::resourceWeight).containsExactly(5, 3, 1, 0);
    }

    @Test
    void a_dimension_of_ones_own_refuses_two_classes_of_one_key() {
        List<DimensionClass> twice =
                List.of(DimensionClass.of("green", "绿色", "green"), DimensionClass.of("green", "环保", "eco"));

        assertThatThrownBy(() -> Dimension.of("esg", new Label("可持续", "ESG"), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("green");
    }

    @Test
    void a_class_refuses_a_blank_key_a_priority_below_one_and_a_negative_weight() {
        assertThatThrownBy(() -> DimensionClass.of(" ", "空", "blank")).isInstanceOf(IllegalArgumentException.class);
        DimensionClass green = DimensionClass.of("green", "绿色", "green");
        assertThatThrownBy(() -> green.served(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> green.served(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
