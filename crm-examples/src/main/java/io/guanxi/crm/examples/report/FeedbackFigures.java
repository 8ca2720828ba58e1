package io.guanxi.crm.examples.report;

import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.survey.NetPromoters;
import io.guanxi.crm.survey.Satisfaction;
import io.guanxi.crm.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of feedback, added up as cases and answers come by: counts and durations alone, without any word that
 * somebody wrote.
 */
public final class FeedbackFigures {
    private static final String NONE = "";

    final Months months;
    final Map<FeedbackType, long[]> types = new EnumMap<>(FeedbackType.class);
    /** By the key of the channel, empty for none. */
    final Map<String, long[]> channels = new TreeMap<>();
    /** Complaints by the key of their topic, empty for none. */
    final Map<String, Long> complaints = new TreeMap<>();

    final Kept responses = new Kept();
    final Kept resolutions = new Kept();
    final Map<FeedbackType, Closing> closings = new EnumMap<>(FeedbackType.class);
    final Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
    /** Beside the answers, how many were 4 or 5 and the sum of all. */
    final Answers satisfaction = new Answers();
    /** Beside the answers, how many were promoters and how many detractors. */
    final Answers nps = new Answers();

    long adopted;
    long declined;
    long undecided;
    private final ZoneId zone;
    private final Instant end;
    private long cases;
    private long responsesLate;
    private long resolutionsLate;
    private long escalated;

    /** @param asOf the last day looked at */
    public FeedbackFigures(LocalDate asOf, ZoneId zone) {
        this.zone = zone;
        end = asOf.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        months = Months.upTo(asOf);
    }

    /** Counts a case as it stands. */
    public void add(CaseSummary its) {
        FeedbackType type = its.get(FeedbackFields.TYPE).get();
        Instant opened = its.get(FeedbackFields.OPENED_AT).get();
        LocalDate day = LocalDate.ofInstant(opened, zone);
        cases++;
        states.merge(its.state().get(), 1L, Long::sum);
        String channel =
                its.get(FeedbackFields.CHANNEL).clear().map(Channel::key).orElse(NONE);
        channels.computeIfAbsent(channel, key -> new long[FeedbackType.values().length])[type.ordinal()]++;
        if (type == FeedbackType.COMPLAINT) {
            complaints.merge(its.get(FeedbackFields.TOPIC).clear().orElse(NONE), 1L, Long::sum);
        }
        if (months.holds(day)) {
            types.computeIfAbsent(type, key -> new long[Months.COUNT])[months.place(day)]++;
        }
        addEnd(its, type);
        addPromises(its, day);
        addDecision(its, type);
    }

    /** How long it took. */
    private void addEnd(CaseSummary its, FeedbackType type) {
        Instant opened = its.get(FeedbackFields.OPENED_AT).get();
        its.get(FeedbackFields.CLOSED_AT)
                .clear()
                .ifPresent(closed ->
                        closings.computeIfAbsent(type, key -> new Closing()).add(Duration.between(opened, closed)));
    }

    private void addPromises(CaseSummary its, LocalDate day) {
        boolean late = its.isBreached(SlaClock.FIRST_RESPONSE, end);
        boolean slow = its.isBreached(SlaClock.RESOLUTION, end);
        responsesLate += late ? 1 : 0;
        resolutionsLate += slow ? 1 : 0;
        escalated += is(its, FeedbackFields.ESCALATED_AT) ? 1 : 0;
        if (months.holds(day)) {
            responses.add(months.place(day), is(its, FeedbackFields.RESPONDED_AT), late);
            resolutions.add(months.place(day), is(its, FeedbackFields.RESOLVED_AT), slow);
        }
    }

    private void addDecision(CaseSummary its, FeedbackType type) {
        Optional<Boolean> decision = its.get(FeedbackFields.ADOPTED).clear();
        if (decision.isPresent()) {
            adopted += decision.get() ? 1 : 0;
            declined += decision.get() ? 0 : 1;
        } else if (type == FeedbackType.SUGGESTION) {
            undecided++;
        }
    }

    private static boolean is(CaseSummary its, Field<FeedbackCase, Instant> since) {
        return its.get(since).clear().isPresent();
    }

    /** Takes in what customers answered, month by month; both instruments as the library counts them. */
    public void add(Surveys surveys) {
        for (int i = 0; i < Months.COUNT; i++) {
            LocalDate first = months.first(i);
            LocalDate last = first.plusMonths(1).minusDays(1);
            Satisfaction satisfied = surveys.satisfaction(first, last);
            satisfaction.set(i, satisfied.answers(), satisfied.satisfied(), satisfied.points());
            NetPromoters net = surveys.netPromoters(first, last);
            nps.set(i, net.answers(), net.promoters(), net.detractors());
        }
    }

    /** How many cases were counted. */
    public long cases() {
        return cases;
    }

    /** How many of them are open. */
    long open() {
        return states.entrySet().stream()
                .filter(each -> each.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The same in a line for people. */
    public Label inWords() {
        return new Label(
                inWords("反馈工单 %,d:未关闭 %,d,首次响应超时 %,d,首轮解决超时 %,d,已升级 %,d"),
                inWords(
                        "%,d feedback cases: %,d open, %,d answered late, %,d resolved late in their first round, %,d escalated"));
    }

    private String inWords(String form) {
        return String.format(Locale.ROOT, form, cases, open(), responsesLate, resolutionsLate, escalated);
    }

    /** The counts of cases as they stand, by name. */
    public Map<String, Object> summary() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("total", cases);
        Map<String, Long> byState = new LinkedHashMap<>();
        for (CaseState state : CaseState.values()) {
            byState.put(state.key(), states.getOrDefault(state, 0L));
        }
        all.put("states", byState);
        all.put("firstResponseBreached", responsesLate);
        all.put("resolutionBreached", resolutionsLate);
        all.put("escalated", escalated);
        return all;
    }
}
