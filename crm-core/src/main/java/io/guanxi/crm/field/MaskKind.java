package io.guanxi.crm.field;

import java.util.function.UnaryOperator;

/** The customary masked forms. */
public enum MaskKind {
    PHONE(Masks::phone),
    EMAIL(Masks::email),
    NAME(Masks::name),
    ADDRESS(Masks::address),
    ID_NUMBER(Masks::idNumber),
    CREDIT_CODE(Masks::creditCode),
    /** Nothing of the text is shown. */
    TEXT(text -> Masks.HIDDEN);

    private final UnaryOperator<String> form;

    MaskKind(UnaryOperator<String> form) {
        this.form = form;
    }

    /** The masked form of a value; {@code ***} when the value does not have the form that this mask knows. */
    public String mask(String value) {
        return form.apply(value);
    }
}
