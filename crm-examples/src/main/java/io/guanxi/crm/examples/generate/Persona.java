package io.guanxi.crm.examples.generate;

import java.util.List;

/** What kind of customer someone is: how much they buy, how often one speaks with them, and when. */
enum Persona {
    STRATEGIC(10, 24, 40, 130_000, 0.5, 100, "合作中客户"),
    KEY(30, 14, 24, 85_000, 0.4, 100, "合作中客户"),
    REGULAR(280, 4.2, 6.2, 22_000, 0.7, 55, "合作中客户"),
    OCCASIONAL(240, 1.1, 3.0, 8_000, 0.8, 10, "成交客户"),
    LAPSED(130, 1.6, 3.0, 15_000, 0.8, 50, "流失客户"),
    RETURNED(30, 3.6, 8.0, 26_000, 0.6, 60, "回流客户"),
    INTENT(120, 0, 5.0, 0, 0, 0, "意向客户"),
    PROSPECT(160, 0, 1.6, 0, 0, 0, "潜在客户");

    static final Weighted<Persona> ENTERPRISES = Weighted.of(List.of(values()), p -> p.share);
    /** A private person is neither strategic nor key. */
    static final Weighted<Persona> INDIVIDUALS =
            Weighted.of(List.of(REGULAR, OCCASIONAL, LAPSED, RETURNED, INTENT, PROSPECT), p -> p.share);

    /** How many of a thousand customers. */
    private final int share;
    /** How many deals in the two years, on average. */
    final double deals;
    /** How many interactions in the two years, on average. */
    final double interactions;
    /** The median amount of a deal, in yuan. */
    final double amount;
    /** How much amounts scatter. */
    final double scatter;
    /** How many of a hundred have contracts. */
    final int contracts;

    final String status;

    Persona(int share, double deals, double interactions, double amount, double scatter, int contracts, String status) {
        this.share = share;
        this.deals = deals;
        this.interactions = interactions;
        this.amount = amount;
        this.scatter = scatter;
        this.contracts = contracts;
        this.status = status;
    }

    boolean buys() {
        return deals > 0;
    }
}
