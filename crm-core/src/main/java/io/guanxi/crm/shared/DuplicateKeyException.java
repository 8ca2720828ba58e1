package io.guanxi.crm.shared;

/** A unique key is taken. The key is named; its value is never part of the error. */
public final class DuplicateKeyException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String recordType;
    private final String key;

    /** @param key the name of the unique key, {@code id} for the record's own id */
    public DuplicateKeyException(String recordType, String key) {
        super(
                "duplicate-key",
                new Label(
                        recordType + " 的唯一键 " + key + " 已被占用;请更换取值或使用已有记录",
                        "the unique key " + key + " of " + recordType
                                + " is taken already; choose another value or use the existing record"));
        this.recordType = recordType;
        this.key = key;
    }

    public String recordType() {
        return recordType;
    }

    public String key() {
        return key;
    }
}
