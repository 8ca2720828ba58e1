package io.guanxi.crm.classification;

import io.guanxi.crm.customer.Band;
import java.math.BigDecimal;

/** How a figure known exactly or as a band is written: {@code 300}, {@code 100-499}, {@code >=1001}, {@code <=99}. */
final class Bands {
    private Bands() {}

    static String text(Band band) {
        BigDecimal from = band.from();
        BigDecimal to = band.to();
        if (from == null) {
            return to == null ? "" : "<=" + Figures.plain(to);
        }
        if (to == null) {
            return ">=" + Figures.plain(from);
        }
        return from.compareTo(to) == 0 ? Figures.plain(from) : Figures.plain(from) + "-" + Figures.plain(to);
    }
}
