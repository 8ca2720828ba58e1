package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A way of dividing customers into classes. Every dimension ends with the class {@link #UNCLASSIFIED} for customers
 * whose facts are missing. Immutable.
 */
public final class Dimension {
    /** The key of the class of customers whose facts are missing, in every dimension. */
    public static final String UNCLASSIFIED = "unclassified";

    private final String key;
    private final Label label;
    private final List<DimensionClass> classes;
    private final Map<String, DimensionClass> byText = new HashMap<>();

    private Dimension(String key, Label label, List<DimensionClass> classes) {
        this.key = key;
        this.label = label;
        this.classes = List.copyOf(classes);
        for (DimensionClass each : this.classes) {
            if (byText.put(each.key(), each) != null) {
                throw new IllegalArgumentException("the dimension " + key + " has two classes " + each.key());
            }
        }
        this.classes.forEach(this::addTexts);
    }

    /**
     * A dimension with these classes, highest first; the class unclassified is added at the end.
     *
     * @throws IllegalArgumentException when two classes share a key, or one of them is unclassified
     */
    public static Dimension of(String key, Label label, List<DimensionClass> classes) {
        List<DimensionClass> all = new ArrayList<>(classes);
        int last =
                classes.stream().mapToInt(DimensionClass::servicePriority).max().orElse(1);
        all.add(DimensionClass.of(UNCLASSIFIED, "未分类", "unclassified").served(last, 0));
        return new Dimension(key, label, all);
    }

    public String key() {
        return key;
    }

    public Label label() {
        return label;
    }

    /** All classes, highest first, unclassified last. */
    public List<DimensionClass> classes() {
        return classes;
    }

    /** The class of this key, if there is one. */
    public Optional<DimensionClass> withKey(String classKey) {
        return Optional.ofNullable(byText.get(classKey))
                .filter(found -> found.key().equals(classKey));
    }

    /** The class that a text means: its key, its label in either language or another accepted text. */
    public Optional<DimensionClass> named(String text) {
        DimensionClass exact = byText.get(text);
        return Optional.ofNullable(exact != null ? exact : byText.get(plain(text)));
    }

    /**
     * The place of a class in the order, 1 for the highest; unclassified comes last.
     *
     * @throws IllegalArgumentException when the dimension has no such class
     */
    public int rank(String classKey) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).key().equals(classKey)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("the dimension " + key + " has no class " + classKey + "; it has "
                + classes.stream().map(DimensionClass::key).toList());
    }

    /** Whether a class is the lowest of its dimension; unclassified counts as the lowest too. */
    public boolean isLowest(String classKey) {
        return rank(classKey) >= classes.size() - 1;
    }

    private void addTexts(DimensionClass each) {
        byText.putIfAbsent(plain(each.key()), each);
        byText.putIfAbsent(plain(each.label().zh()), each);
        byText.putIfAbsent(plain(each.label().en()), each);
        each.aliases().forEach(alias -> byText.putIfAbsent(plain(alias), each));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Dimension[" + key + "]";
    }
}
