package io.guanxi.crm.examples.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a customer's deals in deals.csv, earliest first. */
final class DealLines {
    static final List<String> HEADER =
            List.of("客户编号", "交易日期", "产品", "交易金额", "币种", "成本", "交易状态", "合同编号", "合同生效日", "合同到期日");
    private static final Weighted<String> PRODUCTS =
            Weighted.words("标准版软件许可 16 专业版软件许可 12 数据采集网关 14 工业传感器套件 13 备品备件 12 实施服务 10 年度维保 12 培训服务 6 技术咨询 5");
    private static final int REFUNDS = 3;
    private static final int CANCELLED = 4;
    private static final int NEWEST_DAYS = 45;

    private final Account account;
    private final Dice dice;
    private final boolean contracts;
    private final boolean openEnd;

    DealLines(Account account, Dice dice) {
        this.account = account;
        this.dice = dice;
        contracts = !account.isPerson() && dice.chance(account.persona().contracts);
        openEnd = dice.chance(4);
    }

    void writeTo(Consumer<List<String>> out) {
        for (LocalDate day : days()) {
            BigDecimal amount = amount();
            String product = PRODUCTS.pick(dice);
            String status = status(day);
            out.accept(line(day, product, amount, status));
            LocalDate back = Calendar.businessDay(dice, day.plusDays(5), day.plusDays(60));
            if (status.equals("已成交") && dice.chance(REFUNDS) && !back.isAfter(Calendar.END)) {
                BigDecimal part = amount.multiply(BigDecimal.valueOf(dice.between(10, 100)), MathContext.DECIMAL64)
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.HALF_UP);
                out.accept(line(back, product, part.negate(), "已成交"));
            }
        }
    }

    private List<String> line(LocalDate day, String product, BigDecimal amount, String status) {
        boolean known = dice.chance(80);
        BigDecimal cost = amount.multiply(BigDecimal.valueOf(dice.between(52, 82)))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        List<String> line =
                new ArrayList<>(List.of(account.number(), day.toString(), product, amount.toPlainString(), "人民币"));
        line.add(known ? cost.toPlainString() : "");
        line.add(status);
        line.addAll(contract(day));
        return line;
    }

    /** Contracts run a year each from the day of the first deal that the data set holds. */
    private List<String> contract(LocalDate day) {
        LocalDate first = firstDay();
        if (!contracts || day.isBefore(first)) {
            return List.of("", "", "");
        }
        long year = openEnd ? 0 : ChronoUnit.YEARS.between(first, day);
        LocalDate begins = first.plusYears(year);
        String number = "HT" + begins.getYear() + "-" + Codes.digits(5, account.index() + 1) + "-" + (year + 1);
        return List.of(
                number,
                begins.toString(),
                openEnd ? "" : begins.plusYears(1).minusDays(1).toString());
    }

    private LocalDate firstDay() {
        LocalDate first = account.firstDeal();
        return first == null ? Calendar.END : Calendar.later(Calendar.START, first);
    }

    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = account.firstDeal();
        if (first == null) {
            return days;
        }
        int count = Math.max(1, dice.times(account.persona().deals));
        LocalDate last = account.persona() == Persona.LAPSED
                ? Calendar.START.plusMonths(12).minusDays(2)
                : Calendar.END;
        for (int i = 0; i < count; i++) {
            days.add(Calendar.businessDay(dice, firstDay(), last));
        }
        if (!first.isBefore(Calendar.START)) {
            days.set(0, first);
        }
        if (account.persona() == Persona.RETURNED) {
            days.replaceAll(day -> day.getYear() == 2025 ? day.minusMonths(day.getMonthValue()) : day);
            days.replaceAll(day -> Calendar.later(day, firstDay()));
            days.add(Calendar.businessDay(dice, Calendar.END.minusMonths(5), Calendar.END));
        }
        Collections.sort(days);
        return days;
    }

    /** Whole hundreds, and whole thousands from a hundred thousand on, as prices are. */
    private BigDecimal amount() {
        double yuan = dice.around(account.persona().amount, account.persona().scatter) / (account.isPerson() ? 5 : 1);
        long step = yuan >= 100_000 ? 1_000 : 100;
        return BigDecimal.valueOf(Math.max(1, StrictMath.round(yuan / step)) * step);
    }

    private String status(LocalDate day) {
        if (day.isAfter(Calendar.END.minusDays(NEWEST_DAYS)) && dice.chance(15)) {
            return "进行中";
        }
        return dice.chance(CANCELLED) ? "已取消" : "已成交";
    }
}
