package io.guanxi.crm.internal.tag;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.BeanRules;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tag.TagFields;
import io.guanxi.crm.tag.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The service over tags. */
public final class StoredTags implements Tags {
    private final Runner runner;
    private final Actor actor;

    public StoredTags(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public Tag define(TagDraft draft) {
        BeanRules.standard().require(draft);
        return runner.act(actor, act -> {
            act.authority().needEverywhere(Right.MANAGE_TAGS);
            Tag tag = Catalogue.tag(act.newId(), Catalogue.meant(rulebook(), draft));
            act.insert(TagFields.TAGS, List.of(tag), Trace.apart());
            return tag;
        });
    }

    @Override
    public List<Tag> catalogue() {
        return runner.look(
                actor,
                look -> look.all(TagFields.TAGS, Filter.all(), Sort.byId()).stream()
                        .map(Versioned::value)
                        .sorted(Comparator.comparing(Tag::key))
                        .toList());
    }

    @Override
    public Tag rename(String key, Label names) {
        return changed(
                key,
                t -> new Tag(
                        t.id(),
                        t.key(),
                        names,
                        t.group(),
                        t.exclusive(),
                        t.color(),
                        t.description(),
                        t.retired(),
                        t.mergedInto()));
    }

    @Override
    public Tag retire(String key) {
        return changed(key, t -> retired(t, t.mergedInto()));
    }

    static Tag retired(Tag t, @Nullable String into) {
        return new Tag(t.id(), t.key(), t.names(), t.group(), t.exclusive(), t.color(), t.description(), true, into);
    }

    private Tag changed(String key, UnaryOperator<Tag> change) {
        return runner.act(actor, act -> {
            act.authority().needEverywhere(Right.MANAGE_TAGS);
            Versioned<Tag> tag = Catalogue.byKey(act, rulebook(), key).orElseThrow(TagIntake::unknown);
            Versioned<Tag> locked = Catalogue.lock(act, List.of(tag)).get(0);
            return act.update(TagFields.TAGS, locked, change.apply(locked.value()), Trace.apart())
                    .value();
        });
    }

    private Rulebook rulebook() {
        return runner.ports().rulebook();
    }

    @Override
    public long merge(String key, String into) {
        List<String> keys = runner.look(actor, look -> List.of(keyOf(look, key), keyOf(look, into)));
        if (keys.get(0).equals(keys.get(1))) {
            throw InvalidInputException.of(
                    "into", "tag.same", new Label("标签不能并入自身", "a tag is not merged into itself; name another one"));
        }
        return new TagMerge(runner, actor).merge(keys.get(0), keys.get(1));
    }

    private String keyOf(Look look, String named) {
        return Catalogue.byKey(look, rulebook(), named)
                .map(found -> found.value().key())
                .orElse(named);
    }

    @Override
    public TagAssignment assign(CustomerId customer, String tag, @Nullable Instant until) {
        return runner.act(actor, act -> {
            Optional<Versioned<Tag>> named = Catalogue.meant(act, rulebook(), tag);
            Versioned<Customer> owner = act.customer(customer, Right.ASSIGN_TAGS);
            Tag assigned = Catalogue.checked(named).value();
            return Assigning.assign(act, owner, assigned, until == null ? null : Ports.precise(until));
        });
    }

    @Override
    public void remove(CustomerId customer, String tag) {
        runner.act(actor, act -> {
            Versioned<Customer> owner = act.customer(customer, Right.ASSIGN_TAGS);
            String meant = rulebook().tagKey(tag);
            Assigning.remove(act, owner, held -> rulebook().tagKey(held.tag()).equals(meant));
            return null;
        });
    }

    @Override
    public Map<CustomerId, List<TagAssignment>> of(Collection<CustomerId> customers) {
        return runner.look(actor, look -> {
            Map<CustomerId, List<TagAssignment>> byCustomer = new LinkedHashMap<>();
            look.customers(customers).keySet().forEach(id -> byCustomer.put(id, new ArrayList<>()));
            if (!byCustomer.isEmpty()) {
                held(look, byCustomer);
                PolicyTags.add(look, rulebook(), byCustomer);
            }
            return byCustomer;
        });
    }

    private static void held(Look look, Map<CustomerId, List<TagAssignment>> byCustomer) {
        Filter<TagAssignment> now = Filter.in(
                        TagAssignmentFields.CUSTOMER,
                        byCustomer.keySet().stream().map(CustomerId::value).toList())
                .and(TagAssignmentFields.holdingAt(look.now()));
        look.all(TagAssignmentFields.TAG_ASSIGNMENTS, now, Sort.by(TagAssignmentFields.SINCE))
                .forEach(found -> byCustomer.computeIfPresent(found.value().customer(), (id, carried) -> {
                    carried.add(found.value());
                    return carried;
                }));
    }

    @Override
    public List<TagAssignment> history(CustomerId customer) {
        return runner.look(actor, look -> {
            look.customer(customer);
            Filter<TagAssignment> own = Filter.eq(TagAssignmentFields.CUSTOMER, customer.value());
            return look.all(TagAssignmentFields.TAG_ASSIGNMENTS, own, Sort.by(TagAssignmentFields.SINCE)).stream()
                    .map(Versioned::value)
                    .toList();
        });
    }
}
