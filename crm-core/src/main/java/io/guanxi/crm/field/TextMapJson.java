package io.guanxi.crm.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A map of texts as a JSON object, in the order of its keys. Written and read token by token: most records of the library
 * carry such a map, and binding it as an object costs several times as much.
 */
final class TextMapJson {
    private static final JsonFactory JSON = new JsonFactory();

    private TextMapJson() {}

    static String write(Map<String, String> map) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> each : new TreeMap<>(map).entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw unusable("a document cannot be written: ", e);
        }
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> map = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                expect(json.nextToken() == JsonToken.VALUE_STRING);
                map.put(key, json.getText());
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        } catch (IOException e) {
            throw unusable("a stored document cannot be read: ", e);
        }
        return Collections.unmodifiableMap(map);
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a stored document is no object of texts");
        }
    }

    /** The error's class alone: its message quotes the document. */
    private static IllegalStateException unusable(String what, IOException e) {
        return new IllegalStateException(what + e.getClass().getSimpleName());
    }
}
