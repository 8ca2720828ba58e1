package io.guanxi.crm.classification.preset;

import static io.guanxi.crm.time.Windows.ROLLING_MONTH;
import static io.guanxi.crm.time.Windows.ROLLING_YEAR;

import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.RollingWindow;
import io.guanxi.crm.time.Window;
import java.time.temporal.ChronoUnit;

/** The tag policies shipped. */
public final class TagPresets {
    private TagPresets() {}

    /** 高意向客户, {@code preset.high-intent}: status intent and 3 or more interactions in the rolling month. */
    public static TagPolicy highIntent() {
        return highIntent(3, "preset.high-intent", 1);
    }

    /** 高意向客户 from this many interactions on, under an id and version of its own. */
    public static TagPolicy highIntent(int contacts, String id, int version) {
        return Policies.tag("high-intent", new Label("高意向客户", "high intent"))
                .named(id)
                .version(version)
                .when(
                        "intent-and-contacts",
                        i -> i.status().equals("intent") && i.interactions(ROLLING_MONTH) >= contacts,
                        "客户状态为意向,近30天互动 {interactions(30 days)} 次,达到 " + contacts + " 次",
                        "the status is intent, {interactions(30 days)} interactions in the last 30 days, at least "
                                + contacts)
                .build();
    }

    /** 长期合作客户, {@code preset.long-term}: first cooperation at least 3 years ago and a deal in the rolling year. */
    public static TagPolicy longTerm() {
        return longTerm(3, "preset.long-term", 1);
    }

    /** 长期合作客户 from this many years on, under an id and version of its own. */
    public static TagPolicy longTerm(int years, String id, int version) {
        Window recent = RollingWindow.last(years, ChronoUnit.YEARS);
        return Policies.tag("long-term", new Label("长期合作客户", "long-term customer"))
                .named(id)
                .version(version)
                .when(
                        "tenure-and-deal",
                        i -> standing(i, recent) && i.deals(ROLLING_YEAR) > 0,
                        "首次合作 {first-cooperation} 已满 " + years + " 年,近12个月成交 {deals(12 months)} 笔",
                        "first cooperation {first-cooperation} at least " + years
                                + " years ago, {deals(12 months)} deals in the last 12 months")
                .build();
    }

    private static boolean standing(Inquiry i, Window recent) {
        return i.firstCooperation().filter(day -> i.before(recent, day)).isPresent();
    }
}
