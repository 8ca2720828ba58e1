package io.guanxi.crm.survey;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;

/** An answer as one actor may see it. */
public record SurveyView(RecordView<SurveyAnswer> fields) {
    public <V> Shown<V> get(Field<SurveyAnswer, V> field) {
        return fields.get(field);
    }
}
