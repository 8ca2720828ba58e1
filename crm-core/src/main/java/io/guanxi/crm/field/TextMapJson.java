package io.guanxi.crm.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        List<Map.Entry<String, String>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Map.Entry.comparingByKey());
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> each : entries) {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(each.getKey(), json);
            quote(each.getValue(), json.append(':'));
        }
        return json.append('}').toString();
    }

    /** Most texts hold nothing to escape and are copied as they are. */
    private static void quote(String text, StringBuilder json) {
        json.append('"');
        if (needsEscape(text)) {
            JsonStringEncoder.getInstance().quoteAsString(text, json);
        } else {
            json.append(text);
        }
        json.append('"');
    }

    /** What JSON lets no string hold as it is (RFC 8259, 7). */
    private static boolean needsEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return true;
            }
        }
        return false;
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
            throw unusable(e);
        }
        return Collections.unmodifiableMap(map);
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a stored document is no object of texts");
        }
    }

    /** The error's class alone: its message quotes the document. */
    private static IllegalStateException unusable(IOException e) {
        return new IllegalStateException(
                "a stored document cannot be read: " + e.getClass().getSimpleName());
    }
}
