package io.guanxi.crm.field;

/** The customary masked forms. */
public enum MaskKind {
    PHONE,
    EMAIL,
    NAME,
    ADDRESS,
    ID_NUMBER,
    CREDIT_CODE,
    TEXT
}
