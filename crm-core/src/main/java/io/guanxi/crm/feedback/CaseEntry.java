package io.guanxi.crm.feedback;

import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;

/**
 * One entry of a case's processing log as one actor may see it.
 *
 * @param act what happened
 * @param late whether it was recorded after the fact: more than a day later than it happened
 */
public record CaseEntry(CaseAct act, RecordView<CaseEvent> fields, boolean late) {
    public <V> Shown<V> get(Field<CaseEvent, V> field) {
        return fields.get(field);
    }
}
