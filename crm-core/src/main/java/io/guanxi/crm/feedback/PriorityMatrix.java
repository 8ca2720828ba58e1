package io.guanxi.crm.feedback;

import static io.guanxi.crm.feedback.workflow.Priority.HIGH;
import static io.guanxi.crm.feedback.workflow.Priority.LOW;
import static io.guanxi.crm.feedback.workflow.Priority.NORMAL;
import static io.guanxi.crm.feedback.workflow.Priority.URGENT;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Priority by type and value class, every cell filled. A class that it does not know counts as the last one. Immutable. */
public final class PriorityMatrix implements PriorityPolicy {
    private final List<String> classes;
    private final Map<FeedbackType, Map<String, Priority>> cells;

    private PriorityMatrix(List<String> classes, Map<FeedbackType, Map<String, Priority>> cells) {
        this.classes = classes;
        this.cells = cells;
    }

    /** The shipped one, over strategic, key and normal. */
    public static PriorityMatrix preset() {
        return over("strategic", "key", "normal")
                .row(FeedbackType.COMPLAINT, URGENT, HIGH, HIGH)
                .row(FeedbackType.SUGGESTION, HIGH, NORMAL, NORMAL)
                .row(FeedbackType.CONSULTATION, HIGH, NORMAL, NORMAL)
                .row(FeedbackType.PRAISE, NORMAL, LOW, LOW)
                .build();
    }

    /** The start of a matrix over these value classes, the highest first; the last also stands for unclassified. */
    public static Builder over(String... valueClasses) {
        return new Builder(List.of(valueClasses));
    }

    @Override
    public Priority decide(FeedbackType type, String valueClass) {
        Map<String, Priority> row = cells.getOrDefault(type, Map.of());
        Priority last = row.getOrDefault(classes.get(classes.size() - 1), NORMAL);
        return row.getOrDefault(valueClass, last);
    }

    /** Gathers the rows of a matrix; not thread-safe. */
    public static final class Builder {
        private final List<String> classes;
        private final Map<FeedbackType, Map<String, Priority>> cells = new EnumMap<>(FeedbackType.class);

        private Builder(List<String> classes) {
            this.classes = classes;
            if (classes.isEmpty()) {
                throw new IllegalArgumentException("a priority matrix needs a value class");
            }
        }

        /** The priorities of one type, in the order of the classes; those left out are missing. */
        public Builder row(FeedbackType type, Priority... priorities) {
            Map<String, Priority> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(classes.size(), priorities.length); i++) {
                row.put(classes.get(i), priorities[i]);
            }
            cells.put(type, row);
            return this;
        }

        /** @throws IllegalArgumentException naming every missing cell */
        public PriorityMatrix build() {
            List<String> missing = new ArrayList<>();
            for (FeedbackType type : FeedbackType.values()) {
                Map<String, Priority> row = cells.getOrDefault(type, Map.of());
                classes.stream()
                        .filter(each -> !row.containsKey(each))
                        .forEach(each -> missing.add(type.key() + " × " + each));
            }
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("the priority matrix lacks " + String.join(", ", missing));
            }
            return new PriorityMatrix(classes, new EnumMap<>(cells));
        }
    }
}
