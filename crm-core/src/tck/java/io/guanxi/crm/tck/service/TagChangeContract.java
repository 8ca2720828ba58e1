package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.Rendezvous;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What happens to tags is told, and a merge loses nobody who is given the tag at the same time. */
public abstract class TagChangeContract extends ServiceSuite {
    private final List<DomainEvent> heard = Collections.synchronizedList(new ArrayList<>());

    private void define(String... keys) {
        for (String key : keys) {
            admin().tags().define(TagDraft.of(key));
        }
    }

    private List<String> tags(CustomerId customer) {
        return Objects.requireNonNull(boss().tags().of(List.of(customer)).get(customer)).stream()
                .map(TagAssignment::tag)
                .toList();
    }

    private long bearers(String tag) {
        return boss().customers().count(Filter.<Customer>tagged(tag));
    }

    private List<DomainEvent> told(Crm node, String... types) {
        heard.clear();
        node.deliverPending();
        return heard.stream()
                .filter(event -> List.of(types).contains(event.type()))
                .toList();
    }

    @Test
    void a_tag_that_is_given_while_it_is_merged_is_moved_or_refused() {
        define("旧称", "新称");
        List<CustomerId> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(customer("合并公司" + i));
        }
        List<Rendezvous.Outcome<Integer>> given = Rendezvous.of(5, n -> {
            if (n == 4) {
                return (int) Rendezvous.retrying(() -> boss().tags().merge("旧称", "新称"))
                        .longValue();
            }
            int done = 0;
            for (int i = n; i < ids.size(); i += 4) {
                CustomerId id = ids.get(i);
                try {
                    Rendezvous.retrying(() -> boss().tags().assign(id, "旧称", null));
                    done++;
                } catch (InvalidInputException retired) {
                    break;
                }
            }
            return done;
        });
        long assigned = given.subList(0, 4).stream()
                .mapToLong(each -> Objects.requireNonNull(each.get()))
                .sum();
        assertThat(given.get(4).error()).isEmpty();
        assertThat(bearers("旧称")).isZero();
        assertThat(bearers("新称")).isEqualTo(assigned);
    }

    @Test
    void a_merge_into_an_exclusive_group_takes_the_place_of_another_tag_of_the_group() {
        admin().tags().define(TagDraft.of("高意向").inExclusive("意向"));
        admin().tags().define(TagDraft.of("低意向").inExclusive("意向"));
        admin().tags().define(TagDraft.of("很想买"));
        CustomerId both = customer("两签公司");
        CustomerId one = customer("一签公司");
        List.of(both, one).forEach(id -> boss().tags().assign(id, "很想买", null));
        boss().tags().assign(both, "低意向", null);
        assertThat(boss().tags().merge("很想买", "高意向")).isEqualTo(2);
        for (CustomerId id : List.of(both, one)) {
            assertThat(boss().tags().of(List.of(id)).get(id))
                    .extracting(TagAssignment::tag)
                    .containsExactly("高意向");
        }
        assertThat(boss().tags().history(both))
                .filteredOn(old -> old.endedAt() != null)
                .hasSize(2);
    }

    @Test
    void a_merge_moves_more_than_one_part_and_can_be_run_again() {
        define("众多", "归一");
        List<io.guanxi.crm.customer.CustomerDraft> rows = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            rows.add(enterprise("众多公司" + i).number("M-" + i).tag("众多"));
        }
        boss().customers().registerAll(rows.iterator(), BulkOptions.strict());
        assertThat(boss().tags().merge("众多", "归一")).isEqualTo(1_100);
        assertThat(bearers("众多")).isZero();
        assertThat(bearers("归一")).isEqualTo(1_100);
        assertThat(boss().tags().merge("众多", "归一")).isZero();
        assertThat(stored(TagAssignmentFields.TAG_ASSIGNMENTS)).isEqualTo(2_200);
        assertThatThrownBy(() -> boss().tags().merge("归一", "众多")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void every_tag_that_comes_or_goes_is_told() {
        Crm node = node(builder -> builder.listen("ears", heard::add));
        CrmSession boss = node.as(boss().actor());
        define("甲", "乙");
        admin().tags().define(TagDraft.of("大").inExclusive("体量"));
        admin().tags().define(TagDraft.of("小").inExclusive("体量"));
        CustomerId id = boss.customers().register(enterprise("告知公司").tag("甲")).id();
        assertThat(told(node, "customer.tagged.v1"))
                .extracting(event -> event.details().get("tag"))
                .containsExactly("甲");
        boss.tags().assign(id, "大", null);
        boss.tags().assign(id, "小", null);
        boss.tags().remove(id, "甲");
        boss.tags().remove(id, "甲");
        assertThat(told(node, "customer.tagged.v1", "customer.untagged.v1"))
                .extracting(DomainEvent::type, event -> event.details().get("tag"))
                .containsExactly(
                        tuple("customer.tagged.v1", "大"),
                        tuple("customer.untagged.v1", "大"),
                        tuple("customer.tagged.v1", "小"),
                        tuple("customer.untagged.v1", "甲"));
        boss.tags().merge("小", "乙");
        assertThat(told(node, "tag.merged.v1", "customer.tagged.v1", "customer.untagged.v1"))
                .extracting(
                        DomainEvent::type,
                        event -> event.details().get("tag"),
                        event -> event.details().get("into"))
                .containsExactlyInAnyOrder(
                        tuple("tag.merged.v1", "小", "乙"),
                        tuple("customer.untagged.v1", "小", null),
                        tuple("customer.tagged.v1", "乙", null));
        assertThat(tags(id)).containsExactly("乙");
    }

    @Test
    void imported_tags_are_told_like_any_other() {
        Crm node = node(builder -> builder.listen("ears", heard::add));
        node.as(boss().actor())
                .customers()
                .registerAll(
                        List.of(
                                        enterprise("导入一").number("I-1").tag("新").tag("老"),
                                        enterprise("导入二").number("I-2").tag("新"))
                                .iterator(),
                        BulkOptions.strict());
        CustomerId first = boss().customers().byNumber("I-1").id();
        CustomerId second = boss().customers().byNumber("I-2").id();
        assertThat(told(node, "customer.tagged.v1"))
                .extracting(
                        event -> event.customer().orElseThrow(),
                        event -> event.details().get("tag"))
                .containsExactlyInAnyOrder(
                        tuple(first.value(), "新"), tuple(first.value(), "老"), tuple(second.value(), "新"));
        assertThat(listed(boss(), Query.<Customer>where(Filter.tagged("新")))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void collaborators_that_come_and_go_are_told() {
        Crm node = node(builder -> builder.listen("ears", heard::add));
        CrmSession boss = node.as(boss().actor());
        CustomerId id = boss.customers().register(enterprise("协作公司")).id();
        boss.customers().acts().addCollaborator(id, SUN);
        boss.customers().acts().addCollaborator(id, SUN);
        boss.customers().acts().removeCollaborator(id, SUN);
        boss.customers().acts().removeCollaborator(id, SUN);
        assertThat(told(node, "customer.collaborator-added.v1", "customer.collaborator-removed.v1"))
                .extracting(DomainEvent::type, event -> event.details().get("user"))
                .containsExactly(
                        tuple("customer.collaborator-added.v1", SUN.value()),
                        tuple("customer.collaborator-removed.v1", SUN.value()));
    }
}
