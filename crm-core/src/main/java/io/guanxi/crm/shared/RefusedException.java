package io.guanxi.crm.shared;

/** A request is well formed but the rules of the workspace refuse it; the code says which rule. */
public class RefusedException extends CrmException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String code, Label text) {
        super(code, text);
    }
}
