package io.guanxi.crm.examples.csv;

import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.examples.csv.Header.Heading;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.shared.text.Amounts;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of customers.csv. Texts go to the library as they are, which normalises and checks them; only what the file
 * alone knows is settled here: units in titles, which people stand on the line, repeated numbers.
 */
public final class CustomerRows implements RowMapper<CustomerDraft> {
    private static final Pattern TAGS = Pattern.compile("[、,，;；]");
    private static final Set<String> PARTNER_TAGS = Set.of("战略合作伙伴", "战略伙伴", "独家供应商");
    private static final Pattern CONTACT = Pattern.compile("contacts\\[(\\d+)]\\..*");
    private static final String ANY_REACH = "contacts.reach";
    private static final List<CustomerColumn> REACHES =
            List.of(CustomerColumn.REACH, CustomerColumn.MOBILE, CustomerColumn.LANDLINE, CustomerColumn.EMAIL);
    private static final List<CustomerColumn> MONEY =
            List.of(CustomerColumn.OPENING_AMOUNT, CustomerColumn.REVENUE, CustomerColumn.CAPITAL);
    private static final Set<CustomerColumn> PUT_TOGETHER = Set.of(
            CustomerColumn.KIND,
            CustomerColumn.TYPE,
            CustomerColumn.PARTNER,
            CustomerColumn.OPENING_AMOUNT,
            CustomerColumn.REVENUE,
            CustomerColumn.CAPITAL);

    private final Repeats numbers = new Repeats(CustomerColumn.NUMBER);
    private final Identities identities = new Identities();

    @Override
    public List<? extends Column> columns() {
        return List.of(CustomerColumn.values());
    }

    @Override
    public @Nullable CustomerDraft read(RowReading row) {
        String number = row.text(CustomerColumn.NUMBER);
        if (number != null) {
            numbers.refuse(number, row);
        }
        CustomerDraft draft = kind(row, CustomerDraft.empty());
        for (CustomerColumn column : CustomerColumn.values()) {
            Optional<Field<Customer, ?>> field = column.field();
            if (field.isPresent() && !PUT_TOGETHER.contains(column)) {
                draft = draft.with(field.get(), row.text(column));
            }
        }
        draft = tags(row, money(row, draft));
        for (ContactDraft contact : ContactCells.of(row).drafts()) {
            draft = draft.contact(contact);
        }
        for (String address : row.texts(CustomerColumn.ADDRESS)) {
            draft = draft.address(address);
        }
        if (!row.problems().isEmpty()) {
            return null;
        }
        return number == null ? draft.identity(identities.next(fingerprint(draft))) : draft;
    }

    /** 客户类型 holding 企业 or 个人 is the kind; without any word on the kind it is an enterprise. */
    private static CustomerDraft kind(RowReading row, CustomerDraft draft) {
        String said = row.text(CustomerColumn.KIND);
        String type = row.text(CustomerColumn.TYPE);
        Optional<CustomerKind> typed = type == null ? Optional.empty() : kindOf(type);
        String kind = said == null && typed.isEmpty()
                ? key(CustomerKind.ENTERPRISE)
                : said == null
                        ? key(typed.get())
                        : kindOf(said).map(CustomerRows::key).orElse(said);
        return draft.with(CustomerFields.KIND, kind).with(CustomerFields.TYPE_TEXT, typed.isPresent() ? null : type);
    }

    private static String key(CustomerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<CustomerKind> kindOf(String text) {
        return switch (PlainText.fold(text).toLowerCase(Locale.ROOT)) {
            case "企业", "公司", "单位", "enterprise", "company" -> Optional.of(CustomerKind.ENTERPRISE);
            case "个人", "individual", "person" -> Optional.of(CustomerKind.INDIVIDUAL);
            default -> Optional.empty();
        };
    }

    /** Amounts in the title's unit become yuan; a text that is no amount goes on, for the library to refuse. */
    private static CustomerDraft money(RowReading row, CustomerDraft draft) {
        CustomerDraft changed = draft;
        for (CustomerColumn column : MONEY) {
            Heading heading = row.heading(column);
            Field<Customer, ?> field = column.field().orElseThrow();
            if (heading != null) {
                Parsed<BigDecimal> yuan = Amounts.parse(row.text(heading), heading.unit());
                changed = changed.with(
                        field, yuan.toOptional().map(BigDecimal::toPlainString).orElse(row.text(heading)));
            }
        }
        return changed;
    }

    private static CustomerDraft tags(RowReading row, CustomerDraft draft) {
        CustomerDraft changed = draft;
        String partner = row.text(CustomerColumn.PARTNER);
        for (CustomerColumn column : List.of(CustomerColumn.TAGS, CustomerColumn.DEMANDS)) {
            for (String tag : tagsIn(row, column)) {
                partner = PARTNER_TAGS.contains(tag) ? "是" : partner;
                changed = column == CustomerColumn.TAGS ? changed.tag(tag) : changed;
            }
        }
        return changed.with(CustomerFields.STRATEGIC_PARTNER, partner);
    }

    /** The tags of a line, split at 、,; in either width. */
    static List<String> tagsIn(RowReading row, Column column) {
        return row.texts(column).stream()
                .flatMap(text -> TAGS.splitAsStream(text))
                .map(PlainText::fold)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Fingerprint fingerprint(CustomerDraft draft) {
        Map<String, String> texts = new TreeMap<>();
        draft.texts().forEach((field, text) -> texts.put(field.key(), PlainText.fold(text)));
        String contacts = draft.contacts().stream()
                .map(c -> Fingerprint.of(c.name(), c.title(), c.decisionMaker(), c.wechat(), reaches(c))
                        .hex())
                .toList()
                .toString();
        return Fingerprint.of(texts, contacts, draft.addresses(), draft.tags());
    }

    private static String reaches(ContactDraft contact) {
        return contact.reaches().stream()
                .map(ContactDraft.Reach::text)
                .map(PlainText::fold)
                .toList()
                .toString();
    }

    @Override
    public Column columnOf(String path) {
        String said = path.toLowerCase(Locale.ROOT).replace("_", "-");
        if (said.startsWith("contacts")) {
            String part = said.substring(Math.max(0, said.indexOf('.')));
            return contactColumn(part);
        }
        String head = said.replaceAll("[\\[.].*", "");
        for (CustomerColumn each : CustomerColumn.values()) {
            if (each.field().filter(field -> field.key().equals(head)).isPresent()) {
                return each;
            }
        }
        return head.equals("tags")
                ? CustomerColumn.TAGS
                : head.equals("addresses") ? CustomerColumn.ADDRESS : other(head);
    }

    private static Column contactColumn(String part) {
        for (Map.Entry<String, CustomerColumn> each : Map.of(
                        "title", CustomerColumn.TITLE,
                        "decision", CustomerColumn.DECISION_MAKER,
                        "mobile", CustomerColumn.MOBILE,
                        "landline", CustomerColumn.LANDLINE,
                        "mail", CustomerColumn.EMAIL,
                        "reach", CustomerColumn.REACH,
                        "wechat", CustomerColumn.WECHAT)
                .entrySet()) {
            if (part.contains(each.getKey())) {
                return each.getValue();
            }
        }
        return CustomerColumn.CONTACT;
    }

    private static Column other(String head) {
        return head.equals("person-name") ? CustomerColumn.NAME : CustomerColumn.NUMBER;
    }

    @Override
    public @Nullable String registers(RowReading row) {
        return row.text(CustomerColumn.NUMBER);
    }

    @Override
    public @Nullable Heading cellOf(RowReading row, String path) {
        Matcher contact = CONTACT.matcher(path);
        Heading cell = contact.matches()
                ? ContactCells.of(row).cell(row, Integer.parseInt(contact.group(1)), columnOf(path))
                : null;
        return cell != null ? cell : path.startsWith(ANY_REACH) ? anyReach(row) : row.heading(columnOf(path));
    }

    /** The first phone or e-mail of the line, in whichever column it stands. */
    private static @Nullable Heading anyReach(RowReading row) {
        Heading found = null;
        for (CustomerColumn each : REACHES) {
            found = found == null ? row.heading(each) : found;
        }
        return found;
    }
}
