package io.guanxi.crm.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the language, English first; cases do not count. */
enum Word {
    AND("and", "且", "并且"),
    OR("or", "或", "或者"),
    NOT("not", "非"),
    TRUE("true", "真"),
    FALSE("false", "假"),
    IN("in", "属于"),
    IS("is"),
    ABSENT("absent"),
    PRESENT("present"),
    IS_ABSENT("为空"),
    IS_PRESENT("不为空"),
    STARTS("starts"),
    WITH("with"),
    STARTS_WITH("开头为"),
    CONTAINS("contains", "包含"),
    ANY("any", "任一"),
    ALL("all"),
    OF("of"),
    WHERE("where"),
    PLUS("plus"),
    TAG("tag", "标签"),
    CLASS("class", "分类"),
    COUNT("count"),
    DISTINCT("distinct"),
    SUM("sum"),
    MIN("min"),
    MAX("max");

    private static final Map<String, Word> BY_SPELLING = Arrays.stream(values())
            .flatMap(word -> word.spellings.stream().map(spelling -> Map.entry(spelling, word)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> spellings;

    Word(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The word as English writes it. */
    String word() {
        return spellings.get(0);
    }

    static Optional<Word> of(String typed) {
        return typed.length() > 12 ? Optional.empty() : Optional.ofNullable(BY_SPELLING.get(Names.fold(typed)));
    }

    /** The function of an aggregate that this word names. */
    Optional<Aggregate.Function> function() {
        return Arrays.stream(Aggregate.Function.values())
                .filter(function -> of(function) == this)
                .findFirst();
    }

    static Word of(Aggregate.Function function) {
        return switch (function) {
            case COUNT -> COUNT;
            case COUNT_DISTINCT -> DISTINCT;
            case SUM -> SUM;
            case MIN -> MIN;
            case MAX -> MAX;
        };
    }
}
