package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.NUMBER;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.internal.Identities;
import io.guanxi.crm.shared.BulkOptions;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of an intake, each understood as far as that needs no look at what is there. */
final class IncomingRows implements Iterator<IncomingRows.Row> {
    private final ReadAhead drafts;
    private final Registration registration;
    private final IntakeTerms terms;
    private final BulkOptions options;
    private final int batch;
    private Set<String> coming = Set.of();
    private long read;

    /** @param batch how many rows are written together */
    IncomingRows(
            Iterator<CustomerDraft> drafts,
            Registration registration,
            IntakeTerms terms,
            BulkOptions options,
            int batch) {
        this.drafts = new ReadAhead(drafts);
        this.registration = registration;
        this.terms = terms;
        this.options = options;
        this.batch = batch;
    }

    /**
     * One row on its way: its draft and what was understood of it. Rows are told apart by their place.
     *
     * @param customerNumber as given; null when one is to be allocated
     * @param coming numbers that rows of this batch and of the next ones bring
     */
    record Row(
            long number,
            CustomerDraft draft,
            Form form,
            @Nullable String customerNumber,
            Set<String> coming) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && row.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    @Override
    public boolean hasNext() {
        return drafts.hasNext();
    }

    @Override
    public Row next() {
        if (read % batch == 0 && drafts.hasNext()) {
            coming = Set.copyOf(drafts.numbers());
        }
        CustomerDraft draft = drafts.next();
        UUID id = draft.identity().map(key -> Identities.of("customer", key)).orElseGet(registration::newId);
        Form form = registration.read(draft, terms, id);
        registration.intake().require(form, terms.settings().requirements(), options.flagMissing());
        return new Row(read++, draft, form, form.get(NUMBER), coming);
    }
}
