package io.guanxi.crm.shared;

import org.jspecify.annotations.Nullable;

/**
 * The storage failed for a reason that repeating will not mend. Nothing of the unit was written, with one exception: when
 * the connection broke during the commit, nobody knows whether the unit was written, and the message says so. Then read
 * before repeating, or repeat with an idempotency key.
 */
public final class StorageFailure extends CrmException {
    private static final long serialVersionUID = 1L;

    /** @param reason what failed, without any stored value */
    public StorageFailure(String reason) {
        this(reason, null);
    }

    /** @param cause kept only when its message can hold no stored value */
    public StorageFailure(String reason, @Nullable Throwable cause) {
        super("storage-failure", new Label("存储失败:" + reason, "the storage failed: " + reason), cause);
    }
}
