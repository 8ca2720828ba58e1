package io.guanxi.crm.examples.csv;

import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.ContactDraft.ReachKind;
import io.guanxi.crm.examples.csv.Header.Heading;
import io.guanxi.crm.shared.text.EmailAddresses;
import io.guanxi.crm.shared.text.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people on a line of customers.csv. A further column with a person's name begins a further person; what stands to
 * its right, up to the next name, is about that person.
 */
final class ContactCells {
    private static final Map<Column, ReachKind> REACHES = Map.of(
            CustomerColumn.MOBILE, ReachKind.MOBILE,
            CustomerColumn.LANDLINE, ReachKind.LANDLINE,
            CustomerColumn.EMAIL, ReachKind.EMAIL,
            CustomerColumn.REACH, ReachKind.ANY);
    /** People who know two numbers write them below each other in one cell. */
    private static final Pattern LINES = Pattern.compile("\\R");

    private static final Set<String> YES_OR_NO =
            Set.of("是", "否", "有", "无", "yes", "no", "y", "n", "true", "false", "1", "0", "√", "×");

    private final List<ContactDraft> drafts = new ArrayList<>();
    private final List<List<Heading>> reaches = new ArrayList<>();
    private @Nullable ContactDraft current;
    private List<Heading> currentReaches = new ArrayList<>();
    private boolean named;

    private ContactCells() {}

    static ContactCells of(RowReading row) {
        ContactCells cells = new ContactCells();
        List<ContactDraft> deciders = new ArrayList<>();
        for (Heading each : row.header().headings()) {
            cells.take(each, row.text(each), deciders);
        }
        cells.close();
        for (ContactDraft decider : deciders) {
            cells.drafts.add(decider);
            cells.reaches.add(List.of());
        }
        return cells;
    }

    private void take(Heading heading, String text, List<ContactDraft> deciders) {
        Column column = heading.column();
        if (column == CustomerColumn.CONTACT) {
            begin();
        }
        if (text.isEmpty() || column == null) {
            return;
        }
        ContactDraft so = current == null ? ContactDraft.named(null) : current;
        ReachKind kind = REACHES.get(column);
        if (kind != null) {
            current = reached(so, kind, text);
            currentReaches.add(heading);
        } else if (column == CustomerColumn.CONTACT) {
            current = new ContactDraft(text, so.title(), so.decisionMaker(), so.reaches(), so.wechat());
        } else if (column == CustomerColumn.TITLE) {
            current = so.titled(text);
        } else if (column == CustomerColumn.WECHAT) {
            current = new ContactDraft(so.name(), so.title(), so.decisionMaker(), so.reaches(), text);
        } else if (column == CustomerColumn.DECISION_MAKER) {
            decide(so, text, deciders);
        }
    }

    private static ContactDraft reached(ContactDraft so, ReachKind kind, String text) {
        ContactDraft reached = so;
        for (String each : LINES.split(text)) {
            reached = each.isBlank() ? reached : reached.reach(kind, each.strip());
        }
        return reached;
    }

    /** A further name begins a further person. */
    private void begin() {
        if (named) {
            close();
        }
        named = true;
    }

    /** 决策人 says yes or no of the person on the line, or names the one who decides. */
    private void decide(ContactDraft so, String text, List<ContactDraft> deciders) {
        if (YES_OR_NO.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            current = so.deciding(text);
        } else if (text.equals(so.name())) {
            current = so.deciding("是");
        } else {
            deciders.add(ContactDraft.named(text).deciding("是"));
        }
    }

    private void close() {
        if (current != null) {
            drafts.add(current);
            reaches.add(currentReaches);
        }
        current = null;
        currentReaches = new ArrayList<>();
    }

    List<ContactDraft> drafts() {
        return drafts;
    }

    /**
     * The cell of a contact that a refusal is about: of several phones and e-mails the first that cannot be read.
     *
     * @return null when the contact has no such cell
     */
    @Nullable
    Heading cell(RowReading row, int contact, Column column) {
        if (contact >= reaches.size() || !(REACHES.containsKey(column))) {
            return null;
        }
        List<Heading> all = reaches.get(contact);
        boolean mail = column == CustomerColumn.EMAIL;
        return all.stream()
                .filter(each -> isMail(row.text(each)) == mail || each.column() == column)
                .min(java.util.Comparator.comparing((Heading each) -> isLegible(row.text(each)))
                        .thenComparing(each -> each.column() != column))
                .orElse(null);
    }

    private static boolean isMail(String text) {
        return text.contains("@") || text.contains("＠");
    }

    private static boolean isLegible(String text) {
        return LINES.splitAsStream(text)
                .flatMap(each -> PhoneNumbers.split(each).stream())
                .allMatch(part -> (isMail(part) ? EmailAddresses.parse(part) : PhoneNumbers.parse(part))
                        .refusal()
                        .isEmpty());
    }
}
