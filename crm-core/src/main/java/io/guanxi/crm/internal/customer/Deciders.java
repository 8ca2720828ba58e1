package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Contact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who decides at a customer's, kept when contacts are edited by someone who may not say it. */
final class Deciders {
    private Deciders() {}

    /** The contacts as entered, each as deciding as the person was before: known by its name, else by a way to reach it. */
    static List<Contact> kept(List<Contact> before, List<Contact> entered) {
        List<Contact> left = new ArrayList<>(before);
        List<Contact> kept = new ArrayList<>();
        for (Contact each : entered) {
            Optional<Contact> was = take(left, old -> each.name() != null && Objects.equals(old.name(), each.name()))
                    .or(() -> take(left, old -> !Collections.disjoint(reaches(old), reaches(each))));
            kept.add(was.map(old -> as(old.decisionMaker(), each)).orElse(each));
        }
        return kept;
    }

    private static Contact as(@org.jspecify.annotations.Nullable Boolean deciding, Contact c) {
        return new Contact(c.name(), c.title(), deciding, c.mobiles(), c.landlines(), c.emails(), c.wechat());
    }

    private static Optional<Contact> take(List<Contact> left, Predicate<Contact> which) {
        Optional<Contact> found = left.stream().filter(which).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static Collection<String> reaches(Contact contact) {
        return Stream.of(
                        contact.mobiles(),
                        contact.landlines(),
                        contact.emails(),
                        Stream.ofNullable(contact.wechat()).toList())
                .flatMap(Collection::stream)
                .toList();
    }
}
