package io.guanxi.crm.tck.policy;

import io.guanxi.crm.classification.Grounds;
import io.guanxi.crm.classification.TagPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a policy said of a profile; every expectation that fails is an {@link AssertionError} with what was found. */
public final class TestedVerdict {
    private final String outcome;
    private final Grounds grounds;
    private final ZoneId zone;

    TestedVerdict(String outcome, Grounds grounds, ZoneId zone) {
        this.outcome = outcome;
        this.grounds = grounds;
        this.zone = zone;
    }

    /** The class is this one. */
    public TestedVerdict classifiesAs(String classKey) {
        return expect("class", classKey, outcome);
    }

    /** The tag is carried. */
    public TestedVerdict carries() {
        return expect("tag carried", TagPolicy.YES, outcome);
    }

    /** The tag is not carried. */
    public TestedVerdict doesNotCarry() {
        return expect("tag carried", TagPolicy.NO, outcome);
    }

    /** The rule of this code decided. */
    public TestedVerdict because(String reasonCode) {
        return expect("reason code", reasonCode, grounds.reason().code());
    }

    /** The policy read this input and found this value. */
    public TestedVerdict reading(String input, String value) {
        return expect("input " + input, value, grounds.inputs().asMap().get(input));
    }

    /** The class holds until the start of this day, {@code 2026-06-30}, in the profile's zone. */
    public TestedVerdict until(String day) {
        return until(LocalDate.parse(day).atStartOfDay(zone).toInstant());
    }

    /** The class holds until this instant. */
    public TestedVerdict until(Instant instant) {
        return expect("holds until", instant, grounds.holdsUntil());
    }

    /** Time alone never changes the class. */
    public TestedVerdict forEver() {
        return expect("holds until", null, grounds.holdsUntil());
    }

    /** The reason in words contains this text, in Chinese or in English. */
    public TestedVerdict saying(String text) {
        String zh = grounds.text().zh();
        String en = grounds.text().en();
        if (!zh.contains(text) && !en.contains(text)) {
            throw failure("reason in words", text, zh + " / " + en);
        }
        return this;
    }

    private TestedVerdict expect(String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            throw failure(what, expected, found);
        }
        return this;
    }

    private AssertionError failure(String what, @Nullable Object expected, @Nullable Object found) {
        return new AssertionError("policy " + grounds.policy() + " v" + grounds.version() + ": " + what + ": expected "
                + expected + ", found " + found + "; class " + outcome + " by "
                + grounds.reason().code() + ", read " + grounds.inputs().asMap() + ", holds until "
                + grounds.holdsUntil());
    }
}
