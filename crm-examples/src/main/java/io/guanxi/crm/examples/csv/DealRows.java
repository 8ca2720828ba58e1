package io.guanxi.crm.examples.csv;

import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.text.Dates;
import io.guanxi.crm.shared.text.MonthMeaning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of deals.csv: a deal each, and now and then a contract. */
public final class DealRows implements RowMapper<DealRow> {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Map<String, DealColumn> PATHS = Map.of(
            "day", DealColumn.DAY,
            "amount", DealColumn.AMOUNT,
            "status", DealColumn.STATUS,
            "product", DealColumn.PRODUCT,
            "cost", DealColumn.COST,
            "contractnumber", DealColumn.CONTRACT,
            "number", DealColumn.CONTRACT,
            "effectiveon", DealColumn.EFFECTIVE,
            "expireson", DealColumn.EXPIRES,
            "rate", DealColumn.CURRENCY);

    private final Identities identities = new Identities();
    /** The line on which a contract was first said, by the contract; and whether a line says the same. */
    private final Seen contractLines = new Seen();

    private final Seen contractTerms = new Seen();

    @Override
    public List<? extends Column> columns() {
        return List.of(DealColumn.values());
    }

    @Override
    public @Nullable DealRow read(RowReading row) {
        String customer = row.text(DealColumn.CUSTOMER);
        LocalDate day = row.read(DealColumn.DAY, Dates::date);
        Currency said = row.read(DealColumn.CURRENCY, DealTerms::currency);
        Currency currency = said == null ? YUAN : said;
        BigDecimal amount = row.readInUnit(DealColumn.AMOUNT, (text, unit) -> DealTerms.amount(text, unit, currency));
        BigDecimal cost = row.readInUnit(DealColumn.COST, (text, unit) -> DealTerms.amount(text, unit, currency));
        DealStatus status = row.read(DealColumn.STATUS, DealTerms::status);
        List.of(DealColumn.CUSTOMER, DealColumn.DAY, DealColumn.AMOUNT).forEach(row::need);
        ContractDraft contract = contract(row, customer);
        ContractDraft first = firstOf(contract, row);
        if (!row.problems().isEmpty() || customer == null || day == null || amount == null) {
            return null;
        }
        DealDraft draft = DealDraft.ofNumber(
                        customer, day, new Money(amount, currency), status == null ? DealStatus.COMPLETED : status)
                .product(row.text(DealColumn.PRODUCT))
                .cost(cost)
                .contract(row.text(DealColumn.CONTRACT));
        return new DealRow(draft.identity(identities.next(fingerprint(draft, contract), customer)), first);
    }

    private static Fingerprint fingerprint(DealDraft d, @Nullable ContractDraft contract) {
        BigDecimal cost = d.cost() == null ? null : Money.canonical(d.cost());
        return Fingerprint.of(
                d.customerNumber(),
                d.day(),
                d.amount().amount(),
                d.amount().currency(),
                d.status(),
                d.product(),
                cost,
                d.contractNumber(),
                contract == null ? null : contract.effectiveOn(),
                contract == null ? null : contract.expiresOn());
    }

    /** Whether the line says more of a contract than its number. */
    static boolean tellsOfContract(RowReading row) {
        return row.heading(DealColumn.EFFECTIVE) != null || row.heading(DealColumn.EXPIRES) != null;
    }

    /** A contract, when the line says its number and one of its days. A month means its first or its last day. */
    private static @Nullable ContractDraft contract(RowReading row, @Nullable String customer) {
        String number = row.text(DealColumn.CONTRACT);
        LocalDate from = row.read(DealColumn.EFFECTIVE, text -> Dates.date(text, MonthMeaning.START));
        LocalDate to = row.read(DealColumn.EXPIRES, text -> Dates.date(text, MonthMeaning.END));
        if (from != null && to != null && to.isBefore(from)) {
            row.refuse(
                    DealColumn.EXPIRES,
                    String.valueOf(row.text(DealColumn.EXPIRES)),
                    new Label("合同到期日早于生效日", "the contract expires before it takes effect"));
        }
        if (number == null && (from != null || to != null)) {
            row.refuse(DealColumn.CONTRACT, "", new Label("有合同日期而无合同编号", "a contract's day without its number"));
        }
        if (number == null || customer == null || (from == null && to == null)) {
            return null;
        }
        return ContractDraft.ofNumber(customer, number, from, to);
    }

    /** The contract on the first line that says it, null on later ones; another line may not contradict it. */
    private @Nullable ContractDraft firstOf(@Nullable ContractDraft contract, RowReading row) {
        if (contract == null || !row.problems().isEmpty()) {
            return null;
        }
        long key = Fingerprint.of(contract.customerNumber(), contract.number()).key();
        long terms = Fingerprint.of(key, contract.effectiveOn(), contract.expiresOn())
                .key();
        int first = contractLines.get(key);
        if (first == 0) {
            contractLines.put(key, (int) row.line().number());
            contractTerms.put(terms, 1);
            return contract;
        }
        if (contractTerms.get(terms) == 0) {
            row.refuse(
                    DealColumn.CONTRACT,
                    contract.number(),
                    new Label(
                            "合同日期与第" + first + "行的同一合同不一致",
                            "other days than on line " + first + " for the same contract"));
        }
        return null;
    }

    @Override
    public Column columnOf(String path) {
        String head = path.replaceAll("[\\[.].*", "").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        return PATHS.getOrDefault(head, DealColumn.CUSTOMER);
    }
}
