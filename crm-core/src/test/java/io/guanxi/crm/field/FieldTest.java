package io.guanxi.crm.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldTest {
    @Test
    void a_technical_field_has_its_key_for_a_label_and_one_value_or_none() {
        Field<String, String> field = Field.technical("first-letter", FieldType.TEXT, FieldTest::first);
        assertThat(field.sensitivity()).isEqualTo(Sensitivity.TECHNICAL);
        assertThat(field.label()).isEqualTo(new Label("first-letter", "first-letter"));
        assertThat(field.isMany()).isFalse();
        assertThat(field.values("abc")).containsExactly("a");
        assertThat(field.values("")).isEmpty();
    }

    private static @Nullable String first(String word) {
        return word.isEmpty() ? null : word.substring(0, 1);
    }

    private enum Twins {
        AB,
        Ab
    }

    @Test
    void two_constants_of_one_key_are_no_choice() {
        assertThatThrownBy(() -> FieldType.choice(Twins.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Twins has two constants of the key ab");
    }
}
