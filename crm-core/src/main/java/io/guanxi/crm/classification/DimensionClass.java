package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import java.util.List;

/**
 * One class of a dimension.
 *
 * @param key stable within the dimension
 * @param label how it is shown, beside its dimension: some labels occur in several dimensions
 * @param aliases further texts accepted on input
 * @param servicePriority who is served first: 1 before 2, and so on
 * @param resourceWeight the share of resources relative to the other classes, 0 or more
 */
public record DimensionClass(String key, Label label, List<String> aliases, int servicePriority, int resourceWeight) {

    /** @throws IllegalArgumentException for a blank key, a priority below 1 or a negative weight */
    public DimensionClass {
        if (key.isBlank() || servicePriority < 1 || resourceWeight < 0) {
            throw new IllegalArgumentException("A class has a key, a service priority of 1 or more and a weight of 0 or"
                    + " more, found '" + key + "', " + servicePriority + ", " + resourceWeight);
        }
        aliases = List.copyOf(aliases);
    }

    /** A class of this key and label, with further texts accepted on input. */
    public static DimensionClass of(String key, String zh, String en, String... aliases) {
        return new DimensionClass(key, new Label(zh, en), List.of(aliases), 1, 1);
    }

    /** The same class, served in this order and with this weight. */
    public DimensionClass served(int priority, int weight) {
        return new DimensionClass(key, label, aliases, priority, weight);
    }
}
