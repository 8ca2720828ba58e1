package io.guanxi.crm.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An input breaks rules; every violation is reported at once and nothing was written. */
public final class InvalidInputException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInputException(List<Violation> violations) {
        super("invalid-input", text(violations));
        this.violations = List.copyOf(violations);
    }

    /** An input that breaks one rule. */
    public static InvalidInputException of(String path, String code, Label message) {
        return new InvalidInputException(List.of(new Violation(path, code, message)));
    }

    /** All violations, in the order of the input's fields. */
    public List<Violation> violations() {
        return violations;
    }

    private static Label text(List<Violation> violations) {
        String zh =
                violations.stream().map(v -> v.path() + ":" + v.message().zh()).collect(Collectors.joining(";"));
        String en =
                violations.stream().map(v -> v.path() + ": " + v.message().en()).collect(Collectors.joining("; "));
        return new Label(zh, en);
    }
}
