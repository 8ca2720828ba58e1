package io.guanxi.crm.shared;

/** There is no such record, or the actor may not know of it: the two look alike. */
public final class NotFoundException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** @param what the kind of record, for example {@code customer} */
    public NotFoundException(String what) {
        super(
                "not-found",
                new Label("找不到该记录(" + what + "),或您无权查看", "there is no such " + what + ", or you may not see it"));
    }
}
