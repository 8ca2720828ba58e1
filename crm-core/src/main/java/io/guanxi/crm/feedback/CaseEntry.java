package io.guanxi.crm.feedback;

import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;

/**
 * One entry of a case's processing log as one actor may see it.
 *
 * @param late whether it was recorded after the fact: more than a day later than it happened; false to those who may not
 *     see when it happened
 */
public record CaseEntry(RecordView<CaseEvent> fields, boolean late) {
    /** What happened. */
    public Shown<CaseAct> act() {
        return get(CaseEventFields.ACT);
    }

    public <V> Shown<V> get(Field<CaseEvent, V> field) {
        return fields.get(field);
    }
}
