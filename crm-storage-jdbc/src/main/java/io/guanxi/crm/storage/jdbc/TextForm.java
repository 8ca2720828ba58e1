package io.guanxi.crm.storage.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.guanxi.crm.field.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The text form of stored values, for columns that keep lists or sealed values. */
final class TextForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader LIST = JSON.readerForArrayOf(String.class);

    private TextForm() {}

    static String of(Object stored) {
        return stored instanceof BigDecimal decimal ? decimal.toPlainString() : stored.toString();
    }

    static Object parse(Stored form, String text) {
        return switch (form) {
            case TEXT, LONG_TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case ID -> UUID.fromString(text);
        };
    }

    /** A list as a JSON array of texts. */
    static String ofList(List<Object> stored) {
        try {
            return JSON.writeValueAsString(stored.stream().map(TextForm::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a list of values cannot be written: " + e.getClass().getSimpleName());
        }
    }

    static List<Object> parseList(Stored form, String text) {
        List<Object> values = new ArrayList<>();
        for (String element : elements(text)) {
            values.add(parse(form, element));
        }
        return values;
    }

    private static String[] elements(String text) {
        try {
            return LIST.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored list of values cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
