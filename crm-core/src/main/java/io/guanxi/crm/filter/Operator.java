package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Stored;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The tests on a field's value, and which of them a field supports. */
public enum Operator {
    EQ("="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    IN("in"),
    ABSENT("is absent"),
    STARTS_WITH("starts with"),
    CONTAINS("contains");

    private static final Set<Operator> EXACT = EnumSet.of(EQ, NE, IN, ABSENT);
    private static final Set<Operator> ORDERED = EnumSet.range(EQ, ABSENT);

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** How it is written. */
    public String word() {
        return word;
    }

    /** The operator of this comparison. */
    public static Operator of(Op op) {
        return values()[op.ordinal()];
    }

    /**
     * What may be asked of the field: of personal data only equality and absence, of a document only absence, of a long
     * text only what it contains and absence, of keys, ids and yes/no no order.
     */
    public static Set<Operator> of(Field<?, ?> field) {
        boolean text = field.type().javaType() == String.class;
        Stored stored = field.type().stored();
        if (stored == Stored.LONG_TEXT && !text) {
            return EnumSet.of(ABSENT);
        }
        if (field.isPersonal()) {
            return EnumSet.of(EQ, IN, ABSENT);
        }
        return EnumSet.copyOf(
                switch (stored) {
                    case TEXT -> text ? EnumSet.allOf(Operator.class) : EXACT;
                    case LONG_TEXT -> EnumSet.of(CONTAINS, ABSENT);
                    case INTEGER, DECIMAL, DATE, INSTANT -> ORDERED;
                    case BOOLEAN, ID -> EXACT;
                });
    }

    /** Whether the field may stand in this place of an aggregate. */
    static boolean aggregates(Aggregate.Function function, Field<?, ?> field) {
        if (function == Aggregate.Function.COUNT) {
            return true;
        }
        Set<Operator> operators = of(field);
        if (field.isPersonal() || field.sensitivity() == Sensitivity.CONTRACT_AMOUNT) {
            return false;
        }
        return switch (function) {
            case COUNT_DISTINCT -> operators.contains(EQ);
            case SUM -> isNumber(field);
            default -> operators.contains(LT);
        };
    }

    static boolean isNumber(Field<?, ?> field) {
        Stored stored = field.type().stored();
        return stored == Stored.INTEGER || stored == Stored.DECIMAL;
    }

    static String list(Set<Operator> operators) {
        return Arrays.stream(values())
                .filter(operators::contains)
                .map(Operator::word)
                .collect(Collectors.joining(", "));
    }
}
