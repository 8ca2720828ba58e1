package io.guanxi.crm.customer;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Label;
import java.util.List;

/** Someone else changed the same fields since they were read; the fields are named, field by field. */
public final class EditConflictException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final List<String> fields;

    public EditConflictException(List<String> fields) {
        super(
                "edit-conflict",
                new Label(
                        "以下字段已被他人修改:" + fields + ";请重新读取后再修改",
                        "these fields were changed by someone" + " else meanwhile: " + fields
                                + "; read the customer again and repeat the change"));
        this.fields = List.copyOf(fields);
    }

    /** The keys of the fields in conflict. */
    public List<String> fields() {
        return fields;
    }
}
