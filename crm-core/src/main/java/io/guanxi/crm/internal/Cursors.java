package io.guanxi.crm.internal;

import io.guanxi.crm.field.Stored;
import io.guanxi.crm.filter.FilterText;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.storage.Position;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns places in lists into tokens and back. A token is bound to the actor and the question; it holds the sort values of
 * a row that the actor has seen, and nothing else of it.
 */
public final class Cursors {
    private static final String SEPARATOR = "\n";
    /** Stands for no value; no encoded value looks like it. */
    private static final String ABSENT = "-";

    private Cursors() {}

    /** What a token is bound to. */
    public static <T> String binding(Authority authority, Query<T> query) {
        StringBuilder sorted = new StringBuilder();
        query.sort()
                .orders()
                .forEach(order -> sorted.append(order.field().key()).append(order.descending() ? "-" : "+"));
        return digest(String.join(
                SEPARATOR,
                authority.workspace().value(),
                authority.user().value(),
                FilterText.print(query.filter()),
                sorted,
                new java.util.TreeSet<>(query.states()).toString()));
    }

    /** A short digest of a text. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The token of a place. */
    public static Cursor of(String binding, Position position) {
        List<String> parts = new ArrayList<>(List.of(binding, position.id().toString()));
        position.values().forEach(value -> parts.add(value == null ? ABSENT : encoded(value)));
        return new Cursor(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The place of a token.
     *
     * @throws InvalidInputException for a token of another question, or none at all
     */
    public static <T> Position position(Cursor cursor, String binding, Sort<T> sort) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor.token()), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, -1);
            if (parts.length != sort.orders().size() + 2 || !parts[0].equals(binding)) {
                throw invalid();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < sort.orders().size(); i++) {
                Stored stored = sort.orders().get(i).field().type().stored();
                values.add(parts[i + 2].equals(ABSENT) ? null : decoded(parts[i + 2], stored));
            }
            return new Position(values, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw invalid();
        }
    }

    private static String encoded(Object value) {
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object decoded(String part, Stored stored) {
        String text = new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8);
        return switch (stored) {
            case TEXT, LONG_TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case ID -> UUID.fromString(text);
        };
    }

    private static InvalidInputException invalid() {
        return InvalidInputException.of(
                "cursor",
                "cursor.invalid",
                new Label(
                        "翻页标记无效或属于另一次查询;请从第一页重新开始",
                        "the cursor is invalid or belongs to another" + " question; begin again with the first page"));
    }
}
