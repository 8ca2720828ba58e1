package io.guanxi.crm.shared;

/** The actor lacks a right; the right or field is named so that it can be asked for. */
public final class ForbiddenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String right;

    /** @param right the right or the field that is missing, for example {@code customer.edit} */
    public ForbiddenException(String right) {
        super(
                "forbidden",
                new Label(
                        "没有权限:" + right + ";请联系管理员授权",
                        "the right " + right + " is missing; ask an administrator to grant it"));
        this.right = right;
    }

    public String right() {
        return right;
    }
}
