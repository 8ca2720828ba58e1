package io.guanxi.crm.shared;

/** The storage lost a race or a connection; nothing was written and the whole unit may safely be repeated. */
public final class TransientStorageException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** @param reason the engine's own code, never its message */
    public TransientStorageException(String reason) {
        super(
                "transient-storage",
                new Label(
                        "存储暂时冲突(" + reason + "),未写入任何内容,可整体重试",
                        "the storage refused for the moment (" + reason
                                + "); nothing was written, repeat the whole unit"));
    }
}
