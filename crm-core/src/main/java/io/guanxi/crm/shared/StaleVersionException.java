package io.guanxi.crm.shared;

import java.util.UUID;

/** Someone else changed the record between reading and writing it. Read it again and repeat the change. */
public final class StaleVersionException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String recordType;
    private final UUID id;
    private final long expected;
    private final long actual;

    /**
     * @param actual the version found, or 0 when the record is gone
     */
    public StaleVersionException(String recordType, UUID id, long expected, long actual) {
        super(
                "stale-version",
                new Label(
                        recordType + " " + id + " 已被他人修改:期望版本 " + expected + ",实际版本 " + actual + ";请重新读取后再修改",
                        recordType + " " + id + " was changed by someone else: expected version " + expected
                                + " but found " + actual + "; read it again and repeat the change"));
        this.recordType = recordType;
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    public String recordType() {
        return recordType;
    }

    public UUID id() {
        return id;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
