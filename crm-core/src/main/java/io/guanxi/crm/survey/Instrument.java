package io.guanxi.crm.survey;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** What customers are asked. The two are never converted into each other. */
public enum Instrument {
    /** How satisfied are you, 1–5 (满意度). */
    CSAT(1, 5, new Label("满意度", "customer satisfaction")),
    /** How likely are you to recommend us, 0–10 (净推荐值); Reichheld, Harvard Business Review, December 2003. */
    NPS(0, 10, new Label("净推荐值", "net promoter score"));

    private final int lowest;
    private final int highest;
    private final Label label;

    Instrument(int lowest, int highest, Label label) {
        this.lowest = lowest;
        this.highest = highest;
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code nps}. */
    public String key() {
        return FieldType.keyOf(this);
    }

    /** The lowest answer on the instrument's scale. */
    public int lowest() {
        return lowest;
    }

    /** Whether this is an answer on the instrument's scale. */
    public boolean isOnScale(int score) {
        return score >= lowest && score <= highest;
    }

    /** The scale in words. */
    public String scale() {
        return lowest + "–" + highest;
    }
}
