package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequirementsTest {
    @Test
    void the_text_form_says_what_each_kind_and_status_needs() {
        assertThat(Requirements.preset())
                .hasToString("enterprise: name, contacts.name, contacts.reach, industry, region;"
                        + " individual: name, contacts.reach");
    }

    @Test
    void from_status_active_on_preset_004_asks_for_more_and_accepts_an_address() {
        Requirements required = Requirements.preset004();
        for (CustomerStatus early : List.of(CustomerStatus.POTENTIAL, CustomerStatus.INTENT)) {
            assertThat(required.of(CustomerKind.ENTERPRISE, early))
                    .containsExactlyInAnyOrder("name", "contacts.name", "contacts.reach", "industry", "region");
            assertThat(required.of(CustomerKind.INDIVIDUAL, early)).containsExactlyInAnyOrder("name", "contacts.reach");
        }
        for (CustomerStatus later : List.of(CustomerStatus.ACTIVE, CustomerStatus.CHURNED, CustomerStatus.RETURNED)) {
            assertThat(required.of(CustomerKind.ENTERPRISE, later))
                    .containsExactlyInAnyOrder(
                            "name",
                            "contacts.name",
                            "contacts.reach-or-address",
                            "industry",
                            "region",
                            "first-cooperation-on",
                            "opening-amount",
                            "core-demands");
            assertThat(required.of(CustomerKind.INDIVIDUAL, later))
                    .containsExactlyInAnyOrder(
                            "name",
                            "contacts.reach-or-address",
                            "first-cooperation-on",
                            "opening-amount",
                            "core-demands");
        }
        assertThat(Requirements.preset().of(CustomerKind.ENTERPRISE, CustomerStatus.ACTIVE))
                .containsExactlyInAnyOrder("name", "contacts.name", "contacts.reach", "industry", "region");
    }

    @Test
    void what_is_printed_is_read_back() {
        Requirements own = Requirements.preset004()
                .inStatus(new CustomerStatus("trial"), "core-demands")
                .always(CustomerKind.INDIVIDUAL, "region");
        assertThat(Requirements.parse(own.toString())).isEqualTo(own).hasSameHashCodeAs(own);
        assertThat(Requirements.parse(own.toString())).isNotEqualTo(Requirements.preset004());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "enterprise",
                "enterprise: nmae",
                "enterprise: ",
                "company: name",
                "in Active!: name",
                "enterprise: name; ",
                "enterprise: name: region"
            })
    void what_is_not_understood_is_refused(String text) {
        assertThatThrownBy(() -> Requirements.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_that_customers_do_not_have_cannot_be_required() {
        assertThatThrownBy(() -> Requirements.none().always(CustomerKind.ENTERPRISE, "regoin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regoin");
    }

    @Test
    void nothing_more_required_is_the_same_and_read_back() {
        Requirements same =
                Requirements.preset().inStatus(CustomerStatus.ACTIVE).always(CustomerKind.INDIVIDUAL);
        assertThat(same).isEqualTo(Requirements.preset());
        assertThat(Requirements.parse(same.toString())).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones", "emails"})
    void a_field_that_is_told_from_others_cannot_be_required(String derived) {
        assertThatThrownBy(() -> Requirements.none().always(CustomerKind.ENTERPRISE, derived))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(derived)
                .hasMessageContaining("contacts.reach");
        assertThatThrownBy(() -> Requirements.parse("in active: " + derived))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_status_that_is_none_is_named_with_its_part() {
        assertThatThrownBy(() -> Requirements.parse("enterprise: name; in Active!: name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found \"in Active!\"");
    }
}
