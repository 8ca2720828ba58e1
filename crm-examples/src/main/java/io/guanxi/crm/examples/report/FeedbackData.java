package io.guanxi.crm.examples.report;

import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.shared.Label;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of feedback as the page's script reads them: counts, from which it makes shares and means. */
final class FeedbackData {
    private static final int MONTHS_A_QUARTER = 3;

    private final FeedbackFigures figures;
    private final Categories topics;
    private final Texts texts;

    FeedbackData(FeedbackFigures figures, Categories topics, Texts texts) {
        this.figures = figures;
        this.topics = topics;
        this.texts = texts;
    }

    Map<String, Object> all() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cases", figures.cases());
        data.put("types", types());
        data.put("channels", channels());
        data.put("complaints", complaints());
        data.put("response", kept(figures.responses));
        data.put("resolution", kept(figures.resolutions));
        data.put("closings", closings());
        data.put("adopted", figures.adopted);
        data.put("declined", figures.declined);
        data.put("undecided", figures.undecided);
        data.put("quarters", quarters());
        data.put("satisfaction", answers(figures.satisfaction, "satisfied", "points"));
        data.put("nps", answers(figures.nps, "promoters", "detractors"));
        return data;
    }

    private List<Map<String, Object>> types() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (FeedbackType type : FeedbackType.values()) {
            long[] months = figures.types.getOrDefault(type, new long[Months.COUNT]);
            list.add(named(texts.get(type.label()), "months", months));
        }
        return list;
    }

    /** The channel with most cases first. */
    private List<Map<String, Object>> channels() {
        return figures.channels.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, long[]> each) ->
                                Arrays.stream(each.getValue()).sum())
                        .reversed())
                .map(each -> named(channel(each.getKey()), "types", each.getValue()))
                .toList();
    }

    private String channel(String key) {
        Optional<Label> label = Channel.named(key).map(Channel::label);
        return label.map(texts::get).orElseGet(() -> texts.get("noChannel"));
    }

    /** The topic with most complaints first. */
    private List<Map<String, Object>> complaints() {
        return figures.complaints.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> named(
                        each.getKey().isEmpty() ? texts.get("noTopic") : texts.get(topics.label(each.getKey())),
                        "count",
                        each.getValue()))
                .toList();
    }

    private static Map<String, Object> kept(Kept promises) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kept", promises.kept);
        data.put("broken", promises.broken);
        return data;
    }

    private List<Map<String, Object>> closings() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (FeedbackType type : FeedbackType.values()) {
            Closing its = figures.closings.getOrDefault(type, new Closing());
            Map<String, Object> data = named(texts.get(type.label()), "places", its.places);
            data.put("count", its.count());
            data.put("hours", its.hours());
            list.add(data);
        }
        return list;
    }

    /** The quarters that the months lie in, with the places of their months; one that is not whole says so. */
    private List<Map<String, Object>> quarters() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        List<String> months = figures.months.names();
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = YearMonth.parse(months.get(i));
            String quarter = month.getYear() + " Q" + month.get(IsoFields.QUARTER_OF_YEAR);
            places.computeIfAbsent(quarter, key -> new ArrayList<>()).add(i);
        }
        List<Map<String, Object>> list = new ArrayList<>();
        places.forEach((quarter, its) ->
                list.add(named(its.size() < MONTHS_A_QUARTER ? quarter + " *" : quarter, "places", its)));
        return list;
    }

    private static Map<String, Object> answers(Answers answers, String first, String second) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answers", answers.answers);
        data.put(first, answers.first);
        data.put(second, answers.second);
        return data;
    }

    private static Map<String, Object> named(String label, String key, Object value) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", Texts.capital(label));
        data.put(key, value);
        return data;
    }
}
