package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.CustomerDraft;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a draft says, as one text; digested before it is kept. */
final class DraftDigest {
    private DraftDigest() {}

    static String of(CustomerDraft draft) {
        Map<String, String> texts = new TreeMap<>();
        draft.texts().forEach((field, text) -> texts.put(field.key(), text));
        StringBuilder all = new StringBuilder(texts.toString());
        for (ContactDraft contact : draft.contacts()) {
            all.append('\n').append(contact.name()).append('|').append(contact.title());
            all.append('|').append(contact.decisionMaker()).append('|').append(contact.wechat());
            contact.reaches()
                    .forEach(reach -> all.append('|').append(reach.kind()).append(reach.text()));
        }
        return all.append('\n')
                .append(draft.addresses())
                .append('\n')
                .append(draft.tags())
                .toString();
    }
}
