package io.guanxi.crm.internal;

import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The rules annotated on drafts, checked by Jakarta Validation without expression language. Thread-safe. */
public final class BeanRules {
    private final Validator validator;
    private final MessageInterpolator messages;

    private BeanRules(Validator validator, MessageInterpolator messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /** The validator of the library, the same for all. */
    public static BeanRules standard() {
        return Shared.RULES;
    }

    /** Every broken rule, by path; the values are never part of a message. */
    public <T> List<Violation> violations(T bean) {
        Set<ConstraintViolation<T>> broken = validator.validate(bean);
        if (broken.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        broken.forEach(each -> violations.add(new Violation(
                each.getPropertyPath().toString(),
                code(each),
                new Label(text(each, Locale.CHINA), text(each, Locale.ENGLISH)))));
        violations.sort(Comparator.comparing(Violation::path).thenComparing(Violation::code));
        return violations;
    }

    /**
     * Makes sure that no rule is broken.
     *
     * @throws InvalidInputException with every violation
     */
    public <T> void require(T bean) {
        List<Violation> violations = violations(bean);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    private static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .toLowerCase(Locale.ROOT);
    }

    private String text(ConstraintViolation<?> violation, Locale locale) {
        MessageInterpolator.Context context = new Context(violation);
        return messages.interpolate(violation.getMessageTemplate(), context, locale);
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public jakarta.validation.metadata.ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        /** Never the value: a message may be shown and logged. */
        @Override
        public Object getValidatedValue() {
            return "***";
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }

    private static final class Shared {
        private static final BeanRules RULES = build();

        private static BeanRules build() {
            MessageInterpolator messages =
                    new ParameterMessageInterpolator(Set.of(Locale.CHINA, Locale.ENGLISH), Locale.ENGLISH, false);
            Validator validator = Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .messageInterpolator(messages)
                    .buildValidatorFactory()
                    .getValidator();
            return new BeanRules(validator, messages);
        }
    }
}
