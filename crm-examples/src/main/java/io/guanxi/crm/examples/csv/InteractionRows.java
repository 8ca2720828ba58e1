package io.guanxi.crm.examples.csv;

import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of interactions.csv. Who began is us unless the line says otherwise. */
public final class InteractionRows implements RowMapper<InteractionDraft> {
    private static final Pattern PEOPLE = Pattern.compile("[、,，;；/]");
    private static final Map<String, InteractionColumn> PATHS = Map.of(
            "at", InteractionColumn.AT,
            "day", InteractionColumn.AT,
            "enteredat", InteractionColumn.ENTERED,
            "by", InteractionColumn.BY,
            "participants", InteractionColumn.PARTICIPANTS,
            "direction", InteractionColumn.DIRECTION,
            "method", InteractionColumn.METHOD,
            "talk", InteractionColumn.CONTENT,
            "content", InteractionColumn.CONTENT);

    private final ZoneId zone;
    private final Identities identities = new Identities();

    /** @param zone in which times without an offset are meant */
    public InteractionRows(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(InteractionColumn.values());
    }

    @Override
    public @Nullable InteractionDraft read(RowReading row) {
        String customer = row.text(InteractionColumn.CUSTOMER);
        Instant at = row.read(InteractionColumn.AT, text -> Dates.instant(text, zone));
        Instant entered = row.read(InteractionColumn.ENTERED, text -> Dates.instant(text, zone));
        Direction direction = row.read(InteractionColumn.DIRECTION, InteractionTerms::direction);
        Method method = row.read(InteractionColumn.METHOD, InteractionTerms::method);
        Interaction.Talk talk = talk(row);
        List.of(InteractionColumn.CUSTOMER, InteractionColumn.AT, InteractionColumn.METHOD)
                .forEach(row::need);
        if (!row.problems().isEmpty() || customer == null || at == null || method == null) {
            return null;
        }
        InteractionDraft draft = InteractionDraft.ofNumber(
                        customer, direction == null ? Direction.OUTBOUND : direction, method)
                .at(at)
                .enteredAt(entered)
                .by(row.text(InteractionColumn.BY))
                .with(people(row))
                .talk(talk);
        return draft.identity(identities.next(fingerprint(draft), customer));
    }

    private static Interaction.Talk talk(RowReading row) {
        LocalDate nextOn = row.read(InteractionColumn.NEXT_ON, Dates::date);
        return new Interaction.Talk(
                row.text(InteractionColumn.SUBJECT),
                row.text(InteractionColumn.CONTENT),
                row.text(InteractionColumn.REACTION),
                row.text(InteractionColumn.NEXT_STEP),
                nextOn);
    }

    private static List<String> people(RowReading row) {
        return row.texts(InteractionColumn.PARTICIPANTS).stream()
                .flatMap(PEOPLE::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Fingerprint fingerprint(InteractionDraft d) {
        Interaction.Talk talk = d.talk();
        return Fingerprint.of(
                d.customerNumber(),
                d.at(),
                d.enteredAt(),
                d.by(),
                d.participants(),
                d.direction(),
                d.method(),
                talk.subject(),
                talk.content(),
                talk.reaction(),
                talk.nextStep(),
                talk.nextOn());
    }

    @Override
    public Column columnOf(String path) {
        String head = path.replaceAll("[\\[.].*", "").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        return PATHS.getOrDefault(head, InteractionColumn.CUSTOMER);
    }
}
