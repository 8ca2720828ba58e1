package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.NUMBER;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.internal.SeenKeys;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one import remembers from its first row to its last: which numbers and identities its rows brought, and which
 * numbers it allocated. A given number is kept as given or refused, never taken for another row's.
 */
final class OneImport {
    private final SeenKeys given = new SeenKeys();
    private final SeenKeys allocated = new SeenKeys();

    /** These numbers were given to rows that had none. */
    void allocated(Collection<String> numbers) {
        numbers.forEach(allocated::add);
    }

    /**
     * What stands against a row that is sound in itself: its number or identity came before, or its number was allocated
     * to an earlier row before this one was in sight.
     *
     * @param number in its one form; null for a row without
     */
    Optional<Violation> refusal(CustomerDraft draft, @Nullable String number) {
        if (number != null && allocated.contains(number)) {
            return Optional.of(new Violation(
                    NUMBER.key(),
                    "number.allocated",
                    new Label(
                            "本次导入已把该编号分配给了前面没有编号的行;请把有编号的行放在前面,或换一个编号",
                            "this import has allocated the number to an earlier row without one; put rows with numbers"
                                    + " first, or choose another number")));
        }
        boolean repeated = number != null && !given.add("number:" + number);
        if (repeated) {
            return Optional.of(new Violation(
                    NUMBER.key(),
                    "number.repeated",
                    new Label("同一次导入中编号重复", "the number came before in the same import")));
        }
        return draft.identity()
                .filter(identity -> !given.add("identity:" + identity))
                .map(identity -> new Violation(
                        "identity",
                        "identity.repeated",
                        new Label("同一次导入中标识重复", "the identity came before in the same import")));
    }
}
