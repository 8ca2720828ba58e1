package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.*;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.dictionary.DictionaryEntry;
import io.guanxi.crm.dictionary.HeadCount;
import io.guanxi.crm.dictionary.LookUp;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.text.Amounts;
import io.guanxi.crm.shared.text.CreditCodes;
import io.guanxi.crm.shared.text.Dates;
import io.guanxi.crm.shared.text.MonthMeaning;
import io.guanxi.crm.shared.text.NameText;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the text entered for each field of a customer into a form. */
final class Cells {
    private static final int MAX_TAG = 100;
    private static final Set<String> PARTNER_TAGS = Set.of("战略合作伙伴", "战略伙伴", "独家供应商");

    private final Dictionaries dictionaries;
    private final Map<Field<Customer, ?>, Cell> cells = new HashMap<>();

    @FunctionalInterface
    private interface Cell {
        void read(String text, Form form, IntakeTerms terms);
    }

    Cells(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        identity();
        business();
        relationship();
        List.of(FIRST_CONTACT_ON, FIRST_COOPERATION_ON, LAST_FOLLOW_UP_ON, FOUNDED_ON)
                .forEach(this::date);
        List.of(PREFERENCES, COMPETITORS, REMARKS, MAIN_BUSINESS)
                .forEach(field -> put(field, (text, form, terms) -> form.set(field, text.strip())));
        put(OPENING_AMOUNT, (text, form, terms) -> form.take(OPENING_AMOUNT, Amounts.parse(text)));
        put(OPENING_DEALS, (text, form, terms) -> form.take(OPENING_DEALS, CellTexts.wholeNumber(text)));
    }

    /** Reads one text; a field that cannot be entered is a violation. */
    void read(Field<Customer, ?> field, String text, Form form, IntakeTerms terms) {
        Cell cell = cells.get(field);
        if (cell == null) {
            form.refuse(field.key(), "not-enterable", "该字段不能直接填写", "this field cannot be entered");
        } else {
            cell.read(text, form, terms);
        }
    }

    /** Whether the field can be entered at all. */
    boolean isEnterable(Field<Customer, ?> field) {
        return cells.containsKey(field);
    }

    private void put(Field<Customer, ?> field, Cell cell) {
        cells.put(field, cell);
    }

    private void identity() {
        put(NUMBER, (text, form, terms) -> form.take(NUMBER, CellTexts.plain(text)));
        put(KIND, (text, form, terms) -> kind(text, form));
        put(NAME, Cells::name);
        put(CREDIT_CODE, (text, form, terms) -> form.take(CREDIT_CODE, CreditCodes.parse(text)));
        put(TYPE_TEXT, (text, form, terms) -> form.take(TYPE_TEXT, CellTexts.plain(text)));
    }

    private void business() {
        put(INDUSTRY, (text, form, terms) -> term(INDUSTRY, dictionaries.industries()::lookUp, text, form, terms));
        put(REGION, (text, form, terms) -> term(REGION, dictionaries.regions()::lookUp, text, form, terms));
        put(
                REGISTERED_REGION,
                (text, form, terms) -> term(REGISTERED_REGION, dictionaries.regions()::lookUp, text, form, terms));
        put(HEAD_COUNT, (text, form, terms) -> headCount(text, form));
        put(REVENUE, (text, form, terms) -> amount(REVENUE, REVENUE_TO, text, form));
        put(CAPITAL, (text, form, terms) -> amount(CAPITAL, CAPITAL_TO, text, form));
        put(SOURCE_CHANNEL, (text, form, terms) -> {
            Optional<String> known = dictionaries
                    .sourceChannels()
                    .lookUp(text)
                    .found()
                    .map(entry -> entry.name().zh());
            form.take(SOURCE_CHANNEL, known.<Parsed<String>>map(Parsed.Ok::new).orElseGet(() -> CellTexts.plain(text)));
        });
    }

    private void relationship() {
        put(STATUS, (text, form, terms) -> status(text, form, terms));
        put(OWNER, (text, form, terms) -> owner(text, form, terms));
        put(STRATEGIC_PARTNER, (text, form, terms) -> form.take(STRATEGIC_PARTNER, CellTexts.yesNo(text)));
        put(CORE_DEMANDS, (text, form, terms) -> {
            List<String> demands = split(text);
            if (demands.stream().anyMatch(each -> each.length() > MAX_TAG)) {
                form.refuse(CORE_DEMANDS.key(), "text.too-long", "每个标签最多 100 个字符", "at most 100 characters a tag");
                return;
            }
            form.setAll(CORE_DEMANDS, demands);
            partnerByTag(demands, form);
        });
    }

    private void date(Field<Customer, LocalDate> field) {
        put(field, (text, form, terms) -> form.take(field, Dates.date(text, MonthMeaning.START)));
    }

    private static void kind(String text, Form form) {
        String plain = PlainText.fold(text).toLowerCase(java.util.Locale.ROOT);
        if (Set.of("企业", "公司", "单位", "enterprise", "company").contains(plain)) {
            form.set(KIND, CustomerKind.ENTERPRISE);
        } else if (Set.of("个人", "individual", "person").contains(plain)) {
            form.set(KIND, CustomerKind.INDIVIDUAL);
        } else {
            form.refuse(KIND.key(), "kind.unknown", "应为企业或个人", "enterprise or individual is expected");
        }
    }

    private static void name(String text, Form form, IntakeTerms terms) {
        boolean person = form.get(KIND) == CustomerKind.INDIVIDUAL;
        form.take(person ? PERSON_NAME : NAME, NAME.key(), person ? NameText.parsePerson(text) : NameText.parse(text));
    }

    private static void term(
            Field<Customer, String> field, Function<String, LookUp> lookUp, String text, Form form, IntakeTerms terms) {
        LookUp found = lookUp.apply(text);
        if (found instanceof LookUp.Found known) {
            form.set(field, known.entry().code());
            form.doubt(field, false);
            return;
        }
        List<DictionaryEntry> near = found instanceof LookUp.Ambiguous several
                ? several.candidates()
                : ((LookUp.Unknown) found).suggestions();
        if (terms.settings().refuseUnknownTerms()) {
            form.refuse(
                    field.key(),
                    found instanceof LookUp.Ambiguous ? "term.ambiguous" : "term.unknown",
                    "字典中没有唯一对应的取值" + names(near, true),
                    "the dictionary knows no single entry for this" + names(near, false));
        } else {
            form.take(field, CellTexts.plain(text));
            form.doubt(field, true);
        }
    }

    private static String names(List<DictionaryEntry> near, boolean chinese) {
        if (near.isEmpty()) {
            return "";
        }
        String list = near.stream()
                .limit(5)
                .map(entry -> chinese ? entry.name().zh() : entry.name().en())
                .collect(Collectors.joining(chinese ? "、" : ", "));
        return chinese ? ",是否指:" + list : "; did you mean: " + list;
    }

    private void headCount(String text, Form form) {
        Parsed<HeadCount> parsed = dictionaries.scaleBands().parse(text);
        form.refuse(HEAD_COUNT.key(), parsed);
        parsed.toOptional().ifPresent(count -> {
            form.set(HEAD_COUNT, BigDecimal.valueOf(count.from()));
            form.set(HEAD_COUNT_TO, count.to() == HeadCount.OPEN ? null : BigDecimal.valueOf(count.to()));
            form.doubt(HEAD_COUNT, dictionaries.scaleBands().spansClasses(count));
        });
    }

    private static void amount(
            Field<Customer, BigDecimal> from, Field<Customer, BigDecimal> to, String text, Form form) {
        Parsed<BigDecimal> parsed = Amounts.parse(text);
        form.take(from, parsed);
        parsed.toOptional().ifPresent(exact -> form.set(to, exact));
    }

    private static void status(String text, Form form, IntakeTerms terms) {
        Optional<CustomerStatus> known = terms.settings().statuses().named(PlainText.fold(text));
        if (known.isPresent()) {
            form.set(STATUS, known.get());
            return;
        }
        List<CustomerStatus> all = terms.settings().statuses().statuses();
        String zh = all.stream()
                .map(each -> terms.settings().statuses().label(each).zh())
                .collect(Collectors.joining("、"));
        String en = all.stream().map(CustomerStatus::key).collect(Collectors.joining(", "));
        form.refuse(STATUS.key(), "status.unknown", "未知状态,可用:" + zh, "an unknown status; known are " + en);
    }

    private static void owner(String text, Form form, IntakeTerms terms) {
        String plain = PlainText.fold(text);
        List<UserId> found = terms.people().apply(plain);
        if (found.size() == 1) {
            form.set(OWNER, found.get(0));
            form.doubt(OWNER, false);
        } else if (plain.length() > 100) {
            form.refuse(OWNER.key(), "text.too-long", "最多 100 个字符", "at most 100 characters");
        } else {
            form.set(OWNER, UserId.of(plain));
            form.doubt(OWNER, true);
        }
    }

    /** A tag may say that the customer is a strategic partner. */
    static void partnerByTag(List<String> tags, Form form) {
        if (tags.stream().anyMatch(PARTNER_TAGS::contains)) {
            form.set(STRATEGIC_PARTNER, true);
        }
    }

    /** The parts of a cell that lists several tags, separated by 、 , or ; in either width. */
    static List<String> split(String text) {
        return Arrays.stream(PlainText.fold(text).split("[、,;,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
