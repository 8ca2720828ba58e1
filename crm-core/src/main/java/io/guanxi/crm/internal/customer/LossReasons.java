package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.dictionary.Dictionary;
import io.guanxi.crm.dictionary.DictionaryEntry;
import io.guanxi.crm.dictionary.LookUp;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import java.util.stream.Collectors;

/** Losses are told apart by a code of the dictionary of loss reasons. */
final class LossReasons {
    private LossReasons() {}

    /** The reason under its code; it may be given by any of the names that the dictionary knows. */
    static StatusReason coded(Dictionary dictionary, StatusReason given) {
        if (dictionary.lookUp(given.code()) instanceof LookUp.Found found) {
            return new StatusReason(found.entry().code(), given.text(), given.at());
        }
        throw InvalidInputException.of(
                "reason.code",
                "loss-reason.unknown",
                new Label(
                        "流失或丢单需要选择原因代码,可用:"
                                + codes(
                                        dictionary,
                                        "、",
                                        each -> each.code() + " " + each.name().zh()),
                        "a loss needs one of the codes " + codes(dictionary, ", ", DictionaryEntry::code)));
    }

    private static String codes(
            Dictionary dictionary, String separator, java.util.function.Function<DictionaryEntry, String> shown) {
        return dictionary.entries().stream().map(shown).collect(Collectors.joining(separator));
    }
}
