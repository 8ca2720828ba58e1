package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.ContactDraft.ReachKind;
import io.guanxi.crm.shared.text.EmailAddresses;
import io.guanxi.crm.shared.text.NameText;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PhoneKind;
import io.guanxi.crm.shared.text.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the people to talk to: names in one form, phones as E.164, e-mails; each told by its content. */
final class ContactIntake {
    private ContactIntake() {}

    static List<Contact> read(List<ContactDraft> drafts, Form form) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            contacts.add(one(drafts.get(i), "contacts[" + i + "]", form));
        }
        return contacts;
    }

    private static Contact one(ContactDraft draft, String path, Form form) {
        String name = text(draft.name(), path + ".name", form, NameText::parsePerson);
        String title = text(draft.title(), path + ".title", form, CellTexts::plain);
        String wechat = text(draft.wechat(), path + ".wechat", form, CellTexts::plain);
        Reaches reaches = new Reaches();
        draft.reaches()
                .forEach(reach -> PhoneNumbers.split(reach.text()).stream()
                        .filter(part -> !part.isBlank())
                        .forEach(part -> reaches.add(reach.kind(), part, path, form)));
        return new Contact(
                name,
                title,
                decides(draft),
                distinct(reaches.mobiles),
                distinct(reaches.landlines),
                distinct(reaches.emails),
                wechat);
    }

    /** The phones and e-mails of one person. */
    private static final class Reaches {
        private final List<String> mobiles = new ArrayList<>();
        private final List<String> landlines = new ArrayList<>();
        private final List<String> emails = new ArrayList<>();

        void add(ReachKind kind, String text, String path, Form form) {
            if (kind == ReachKind.EMAIL || text.contains("@") || text.contains("＠")) {
                take(EmailAddresses.parse(text), path + ".email", form).ifPresent(emails::add);
            } else {
                take(PhoneNumbers.parse(text), path + "." + key(kind), form)
                        .ifPresent(
                                phone -> (phone.kind() == PhoneKind.MOBILE ? mobiles : landlines).add(phone.stored()));
            }
        }
    }

    private static String key(ReachKind kind) {
        return kind == ReachKind.ANY ? "reach" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }

    /** 是 or 否, or the contact's own name; another name says that this contact does not decide. */
    private static @Nullable Boolean decides(ContactDraft draft) {
        String text = draft.decisionMaker();
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Boolean> said = CellTexts.yesNo(text).toOptional();
        if (said.isPresent()) {
            return said.get();
        }
        String own = draft.name() == null ? "" : NameText.normalisePerson(draft.name());
        return own.equals(NameText.normalisePerson(text));
    }

    private static <V> Optional<V> take(Parsed<V> parsed, String path, Form form) {
        form.refuse(path, parsed);
        return parsed.toOptional();
    }

    private static @Nullable String text(
            @Nullable String text, String path, Form form, java.util.function.Function<String, Parsed<String>> parser) {
        return text == null || text.isBlank()
                ? null
                : take(parser.apply(text), path, form).orElse(null);
    }
}
