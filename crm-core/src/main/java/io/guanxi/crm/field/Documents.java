package io.guanxi.crm.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/**
 * Field types for structured values kept as one JSON text. The names of the record's components are the stored names;
 * names that a later version added are ignored by an earlier one.
 */
public final class Documents {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Documents() {}

    /** A list of records of texts, numbers and booleans. */
    @SuppressWarnings("unchecked")
    public static <E> FieldType<List<E>> listOf(Class<E> element) {
        JavaType type = JSON.getTypeFactory().constructCollectionType(List.class, element);
        ObjectWriter writer = JSON.writerFor(type);
        ObjectReader reader = JSON.readerFor(type);
        return FieldType.document(
                (Class<List<E>>) (Class<?>) List.class,
                list -> write(list, writer),
                text -> List.copyOf(Documents.<List<E>>read(text, reader)));
    }

    /** A map of texts, in the order of its keys. */
    @SuppressWarnings("unchecked")
    public static FieldType<Map<String, String>> textMap() {
        return FieldType.document(
                (Class<Map<String, String>>) (Class<?>) Map.class, TextMapJson::write, TextMapJson::read);
    }

    private static String write(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a document cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private static <V> V read(String text, ObjectReader reader) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored document cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
