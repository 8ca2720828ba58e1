package io.guanxi.crm.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextMapJsonTest {
    private static final ObjectMapper PEER = new ObjectMapper();

    @Property
    void what_was_written_is_read(@ForAll @Size(max = 8) Map<String, String> map) {
        assertThat(TextMapJson.read(TextMapJson.write(map))).isEqualTo(map);
    }

    @Property
    void it_is_json_as_others_write_it_in_the_order_of_the_keys(@ForAll @Size(max = 8) Map<String, String> map)
            throws JsonProcessingException {
        assertThat(TextMapJson.write(map)).isEqualTo(PEER.writeValueAsString(new TreeMap<>(map)));
    }

    @Test
    void blanks_between_are_read_and_nothing_can_be_put_into_what_was_read() {
        Map<String, String> read = TextMapJson.read(" { \"b\" : \"2\", \"a\" : \"\\u5173\" } ");
        assertThat(read).containsExactly(Map.entry("a", "关"), Map.entry("b", "2"));
        assertThatThrownBy(() -> read.put("c", "3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":\"秘密\"",
                "[\"秘密\"]",
                "{\"a\":{\"b\":\"秘密\"}}",
                "{\"a\":[\"秘密\"]}",
                "{\"a\":null}",
                "{\"秘密\":1}",
                "{\"a\":\"秘密\"} {}",
                "秘密"
            })
    void what_is_no_object_of_texts_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> TextMapJson.read(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stored document")
                .hasMessageNotContaining("秘密")
                .hasNoCause();
    }
}
