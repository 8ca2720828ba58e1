package io.guanxi.crm.shared.text;

/** What a phone number reaches. */
public enum PhoneKind {
    /** A mobile phone (手机). */
    MOBILE,
    /** A landline with an area code (固定电话). */
    LANDLINE,
    /** A 400 or 800 service number. */
    SERVICE,
    /** Valid abroad, of a kind that the numbering plan does not tell. */
    OTHER
}
