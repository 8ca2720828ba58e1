package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.Duration;

/** How much time is allowed, or has been used, in the unit it is measured in. */
public sealed interface Target {

    /** The units a target is measured in. */
    enum Unit {
        /** Time as it passes, day and night. */
        WALL_CLOCK_HOURS,
        /** Time inside opening hours. */
        BUSINESS_HOURS,
        /** Working days, counted at their close of business. */
        BUSINESS_DAYS
    }

    /** What it is measured in. */
    Unit unit();

    /** Whether it is nothing at all. */
    boolean isZero();

    /**
     * The sum of two amounts.
     *
     * @throws IllegalArgumentException when the units differ
     */
    Target plus(Target other);

    /** The amount in words. */
    Label label();

    /** So many hours by the clock on the wall. */
    static WallClockHours wallClockHours(long hours) {
        return new WallClockHours(Duration.ofHours(hours));
    }

    /** So many hours inside opening hours. */
    static BusinessHours businessHours(long hours) {
        return new BusinessHours(Duration.ofHours(hours));
    }

    /** So many working days. */
    static BusinessDays businessDays(int days) {
        return new BusinessDays(days);
    }

    /**
     * Time that always runs.
     *
     * @param time the amount, not negative
     */
    record WallClockHours(Duration time) implements Target {

        public WallClockHours {
            Amounts.notNegative(time);
        }

        @Override
        public Unit unit() {
            return Unit.WALL_CLOCK_HOURS;
        }

        @Override
        public boolean isZero() {
            return time.isZero();
        }

        @Override
        public Target plus(Target other) {
            return new WallClockHours(time.plus(Amounts.same(this, other, WallClockHours.class).time));
        }

        @Override
        public Label label() {
            return Amounts.label(time);
        }
    }

    /**
     * Time that runs inside opening hours.
     *
     * @param time the amount, not negative
     */
    record BusinessHours(Duration time) implements Target {

        public BusinessHours {
            Amounts.notNegative(time);
        }

        @Override
        public Unit unit() {
            return Unit.BUSINESS_HOURS;
        }

        @Override
        public boolean isZero() {
            return time.isZero();
        }

        @Override
        public Target plus(Target other) {
            return new BusinessHours(time.plus(Amounts.same(this, other, BusinessHours.class).time));
        }

        @Override
        public Label label() {
            Label amount = Amounts.label(time);
            return new Label("营业时间 " + amount.zh(), amount.en() + " of opening hours");
        }
    }

    /**
     * Working days.
     *
     * @param days the number, not negative
     */
    record BusinessDays(int days) implements Target {

        /** @throws IllegalArgumentException when the number is negative */
        public BusinessDays {
            if (days < 0) {
                throw new IllegalArgumentException("A number of business days is 0 or more, found " + days);
            }
        }

        @Override
        public Unit unit() {
            return Unit.BUSINESS_DAYS;
        }

        @Override
        public boolean isZero() {
            return days == 0;
        }

        @Override
        public Target plus(Target other) {
            return new BusinessDays(days + Amounts.same(this, other, BusinessDays.class).days);
        }

        @Override
        public Label label() {
            return new Label(days + " 个工作日", days + (days == 1 ? " business day" : " business days"));
        }
    }
}
