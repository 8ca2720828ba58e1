package io.guanxi.crm.internal.access;

import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.dictionary.DictionaryEntry;
import io.guanxi.crm.dictionary.LookUp;
import io.guanxi.crm.dictionary.Regions;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.filter.MetricName;
import io.guanxi.crm.filter.MetricName.WindowName;
import io.guanxi.crm.filter.Reading;
import io.guanxi.crm.filter.RecordVocabulary;
import io.guanxi.crm.filter.RelationName;
import io.guanxi.crm.filter.Terms;
import io.guanxi.crm.filter.Vocabulary;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.EmailAddresses;
import io.guanxi.crm.shared.text.Phone;
import io.guanxi.crm.shared.text.PhoneNumbers;
import io.guanxi.crm.shared.text.PlainText;
import io.guanxi.crm.time.Window;
import io.guanxi.crm.time.Windows;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be said about customers in the text of a filter. */
public final class CustomerVocabulary {
    private static final Map<String, Window> WINDOWS = Map.of(
            "12 months", Windows.ROLLING_YEAR,
            "year before", Windows.YEAR_BEFORE,
            "calendar year", Windows.CALENDAR_YEAR,
            "calendar year before", Windows.CALENDAR_YEAR_BEFORE,
            "calendar month", Windows.CALENDAR_MONTH,
            "30 days", Windows.ROLLING_MONTH);
    private static final List<WindowName> WINDOW_NAMES = List.of(
            new WindowName("12 months", List.of("近12个月", "1 year")),
            new WindowName("year before", List.of("上一年度滚动")),
            new WindowName("calendar year", List.of("自然年", "本年")),
            new WindowName("calendar year before", List.of("上一自然年", "去年")),
            new WindowName("calendar month", List.of("自然月", "本月")),
            new WindowName("30 days", List.of("近30天")));

    /** More than any phone with an extension, and any e-mail with a name before it. */
    private static final int LONGEST_REACH = 500;

    private CustomerVocabulary() {}

    /** The window of this key. */
    static Optional<Window> window(String key) {
        return Optional.ofNullable(WINDOWS.get(key));
    }

    /** The vocabulary of a workspace. */
    public static Vocabulary<Customer> of(WorkspaceSettings settings, Dictionaries dictionaries, Rulebook rulebook) {
        ZoneId zone = settings.zone();
        List<RelationName<Customer, ?>> relations = List.of(
                new RelationName<>(DealFields.OF_CUSTOMER, List.of("交易"), RecordVocabulary.of(DealFields.DEALS, zone)),
                new RelationName<>(
                        ContractFields.OF_CUSTOMER, List.of("合同"), RecordVocabulary.of(ContractFields.CONTRACTS, zone)),
                new RelationName<>(
                        InteractionFields.OF_CUSTOMER,
                        List.of("跟进"),
                        RecordVocabulary.of(InteractionFields.INTERACTIONS, zone)));
        List<MetricName> metrics = List.of(
                new MetricName("amount", List.of("交易金额合计"), WINDOW_NAMES),
                new MetricName("deals", List.of("交易次数"), WINDOW_NAMES),
                new MetricName("interactions", List.of("互动次数"), WINDOW_NAMES),
                new MetricName("cumulative-amount", List.of("累计金额"), List.of()));
        return RecordVocabulary.of(CustomerRecords.CUSTOMERS, relations, metrics, zone)
                .withTerms(new RulebookTerms(rulebook))
                .withValues((field, typed) -> value(field, typed, settings, dictionaries))
                .withAreas((field, typed) -> area(field, typed, dictionaries));
    }

    private static Optional<Reading> value(
            Field<?, ?> field, String typed, WorkspaceSettings settings, Dictionaries dictionaries) {
        if (field == CustomerFields.INDUSTRY) {
            return Optional.of(coded(dictionaries.industries().lookUp(typed), typed));
        }
        if (field == CustomerFields.REGION || field == CustomerFields.REGISTERED_REGION) {
            return Optional.of(coded(dictionaries.regions().lookUp(typed), typed));
        }
        if (field == CustomerFields.STATUS) {
            return settings.statuses().named(typed).map(CustomerStatus::key).map(Reading.Meant::new);
        }
        if (field == CustomerFields.KIND) {
            return Arrays.stream(CustomerKind.values())
                    .filter(kind -> kind.label().zh().equals(typed))
                    .findFirst()
                    .map(kind -> new Reading.Meant(FieldType.keyOf(kind)));
        }
        return reached(field, typed);
    }

    /** A phone or an e-mail in the form in which an intake keeps it; what is neither finds nothing. */
    private static Optional<Reading> reached(Field<?, ?> field, String typed) {
        if (typed.length() > LONGEST_REACH) {
            return Optional.empty();
        }
        if (field == CustomerFields.PHONES) {
            return PhoneNumbers.parse(typed).toOptional().map(Phone::stored).map(Reading.Meant::new);
        }
        return field == CustomerFields.EMAILS
                ? EmailAddresses.parse(typed).toOptional().map(Reading.Meant::new)
                : Optional.empty();
    }

    /** All provinces of a large region, and the region itself where nothing more is known of a place. */
    private static Optional<Reading> area(Field<?, ?> field, String typed, Dictionaries dictionaries) {
        if (field != CustomerFields.REGION && field != CustomerFields.REGISTERED_REGION) {
            return Optional.empty();
        }
        Regions regions = dictionaries.regions();
        List<String> prefixes = new ArrayList<>(regions.withinLarge(typed));
        if (prefixes.isEmpty()) {
            return Optional.of(coded(regions.lookUp(typed), typed));
        }
        prefixes.add(PlainText.fold(typed));
        return Optional.of(new Reading.AnyOf(prefixes));
    }

    /** A code for a term of the dictionary; an unknown term is meant as an intake keeps it, since such terms may be stored. */
    private static Reading coded(LookUp found, String typed) {
        if (found instanceof LookUp.Found known) {
            return new Reading.Meant(known.entry().code());
        }
        if (found instanceof LookUp.Ambiguous several) {
            List<String> names = several.candidates().stream()
                    .map(DictionaryEntry::name)
                    .map(Label::zh)
                    .toList();
            return new Reading.Refused(new Label("该取值有多种含义", "this may mean several entries"), names);
        }
        return new Reading.Meant(PlainText.fold(typed));
    }

    /**
     * Dimensions, classes and the tags of policies as the rulebook knows them; any other tag may be named. A name in
     * another spelling than the policy's stays as it was typed: a tag of its own may be called so, and what the policy
     * sets is found by it too.
     */
    private record RulebookTerms(Rulebook rulebook) implements Terms {
        @Override
        public Reading tag(String typed) {
            return new Reading.Meant(rulebook.isName(typed) ? rulebook.tagKey(typed) : typed);
        }

        @Override
        public Reading dimension(String typed) {
            for (Dimension each : rulebook.dimensions()) {
                if (each.key().equals(typed) || each.label().zh().equals(typed)) {
                    return new Reading.Meant(each.key());
                }
            }
            return new Reading.Refused(
                    new Label("未知分类维度", "an unknown dimension"),
                    rulebook.dimensions().stream().map(Dimension::key).toList());
        }

        @Override
        public Reading classKey(String dimension, String typed) {
            Optional<Dimension> known = rulebook.dimension(dimension);
            Optional<DimensionClass> found = known.flatMap(each -> each.named(typed));
            return found.<Reading>map(each -> new Reading.Meant(each.key()))
                    .orElseGet(() -> new Reading.Refused(
                            new Label("该维度没有此类别", "the dimension has no such class"),
                            known.map(Dimension::classes).orElse(List.of()).stream()
                                    .map(DimensionClass::key)
                                    .toList()));
        }
    }
}
