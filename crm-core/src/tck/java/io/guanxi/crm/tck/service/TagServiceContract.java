package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tags: a catalogue that changes without losing history, and assignments that know who, since when and until when. */
public abstract class TagServiceContract extends ServiceSuite {
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

    private List<CustomerId> tagged(String tag) {
        return listed(boss(), Query.<Customer>where(Filter.tagged(tag)));
    }

    @Test
    void an_assignment_knows_who_set_it_since_when_and_until_when() {
        define("老客户");
        CustomerId id = customer("标签公司");
        clock.advance(Duration.ofDays(1));
        TagAssignment set = li().tags().assign(id, "老客户", clock.instant().plus(Duration.ofDays(7)));
        assertThat(set.provenance()).isEqualTo(Provenance.HAND);
        assertThat(set.source()).isEqualTo(LI.value());
        assertThat(set.since()).isEqualTo(clock.instant());
        assertThat(li().tags().of(List.of(id)).get(id)).containsExactly(set);
        assertThat(tagged("老客户")).containsExactly(id);
    }

    @Test
    void a_tag_expires_by_the_clock_alone_and_stays_in_the_history() {
        define("限时");
        CustomerId id = customer("到期公司");
        boss().tags().assign(id, "限时", NOON.plusSeconds(60));
        clock.advance(Duration.ofSeconds(59));
        assertThat(tags(id)).containsExactly("限时");
        clock.advance(Duration.ofSeconds(1));
        assertThat(tags(id)).isEmpty();
        assertThat(tagged("限时")).isEmpty();
        assertThat(listed(
                        boss(),
                        Query.<Customer>where(Filter.<Customer>tagged("限时").negate())))
                .containsExactly(id);
        assertThat(boss().tags().history(id)).hasSize(1);
    }

    @Test
    void a_tag_that_is_removed_ends_and_can_be_set_again() {
        define("反复");
        CustomerId id = customer("反复公司");
        boss().tags().assign(id, "反复", null);
        clock.advance(Duration.ofHours(1));
        boss().tags().remove(id, "反复");
        assertThat(tags(id)).isEmpty();
        boss().tags().remove(id, "反复");
        boss().tags().assign(id, "反复", null);
        boss().tags().assign(id, "反复", null);
        assertThat(tags(id)).containsExactly("反复");
        assertThat(boss().tags().history(id).get(0).endedAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void of_a_group_that_excludes_a_customer_carries_one_tag() {
        for (String key : List.of("大", "中", "小")) {
            admin().tags().define(TagDraft.of(key).inExclusive("体量"));
        }
        define("别的");
        CustomerId id = customer("互斥公司");
        boss().tags().assign(id, "别的", null);
        boss().tags().assign(id, "大", null);
        clock.advance(Duration.ofSeconds(1));
        boss().tags().assign(id, "小", null);
        assertThat(tags(id)).containsExactlyInAnyOrder("别的", "小");
        clock.advance(Duration.ofSeconds(1));
        List<String> rivals = List.of("大", "中", "小");
        Rendezvous.of(3, n -> boss().tags().assign(id, rivals.get(n), null)).forEach(Rendezvous.Outcome::get);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tags(id)).hasSize(2).contains("别的");
    }

    @Test
    void a_tag_is_renamed_without_touching_who_carries_it() {
        define("旧名");
        CustomerId id = customer("改名标签公司");
        boss().tags().assign(id, "旧名", null);
        Tag renamed = boss().tags().rename("旧名", new Label("新名", "new name"));
        assertThat(renamed.names().zh()).isEqualTo("新名");
        assertThat(boss().tags().catalogue()).containsExactly(renamed);
        assertThat(tags(id)).containsExactly("旧名");
        assertThat(boss().customers().register(enterprise("按新名公司").tag("新名")).id())
                .satisfies(other -> assertThat(tags(other)).containsExactly("旧名"));
    }

    @Test
    void a_retired_tag_stays_where_it_is_and_is_not_given_again() {
        define("停用");
        CustomerId id = customer("停用公司");
        boss().tags().assign(id, "停用", null);
        assertThat(boss().tags().retire("停用").retired()).isTrue();
        assertThat(tags(id)).containsExactly("停用");
        for (String unknown : List.of("停用", "从未定义")) {
            assertThatThrownBy(() -> boss().tags().assign(id, unknown, null)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(
                            () -> boss().customers().register(enterprise("另一公司").tag(unknown)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void merging_moves_every_bearer_once_and_keeps_history_and_expiry() {
        define("甲", "乙");
        CustomerId both = customer("两者公司");
        CustomerId one = customer("其一公司");
        CustomerId ended = customer("曾经公司");
        boss().tags().assign(both, "甲", null);
        boss().tags().assign(both, "乙", null);
        boss().tags().assign(one, "甲", NOON.plus(Duration.ofDays(9)));
        boss().tags().assign(ended, "甲", null);
        clock.advance(Duration.ofDays(1));
        boss().tags().remove(ended, "甲");
        assertThat(boss().tags().merge("甲", "乙")).isEqualTo(2);
        assertThat(tags(both)).containsExactly("乙");
        assertThat(tags(one)).containsExactly("乙");
        assertThat(tags(ended)).isEmpty();
        assertThat(tagged("甲")).isEmpty();
        assertThat(tagged("乙")).containsExactlyInAnyOrder(both, one);
        assertThat(boss().tags().history(one)).hasSize(2).anySatisfy(old -> {
            assertThat(old.tag()).isEqualTo("甲");
            assertThat(old.endedAt()).isEqualTo(clock.instant());
        });
        assertThat(boss().tags().history(one).get(1).until()).isEqualTo(NOON.plus(Duration.ofDays(9)));
        assertThat(boss().tags().catalogue())
                .filteredOn(tag -> tag.key().equals("甲"))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.retired()).isTrue();
                    assertThat(tag.mergedInto()).isEqualTo("乙");
                });
        clock.advance(Duration.ofDays(8));
        assertThat(tags(one)).isEmpty();
    }

    @Test
    void a_tag_is_not_merged_into_itself() {
        define("自己");
        CustomerId id = customer("自己公司");
        boss().tags().assign(id, "自己", null);
        assertThatThrownBy(() -> boss().tags().merge("自己", "自己")).isInstanceOf(InvalidInputException.class);
        assertThat(tags(id)).containsExactly("自己");
        assertThat(boss().tags().catalogue()).allMatch(tag -> !tag.retired());
    }

    @Test
    void a_key_is_defined_once() {
        define("一次");
        assertThatThrownBy(() -> define("一次")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> admin().tags().define(TagDraft.of(""))).isInstanceOf(InvalidInputException.class);
        assertThat(boss().tags().catalogue()).hasSize(1);
    }

    @Test
    void tags_combine_with_and_or_and_not() {
        define("甲", "乙");
        CustomerId a = customer("只甲公司");
        CustomerId b = customer("只乙公司");
        CustomerId ab = customer("甲乙公司");
        CustomerId none = customer("皆无公司");
        List.of(a, ab).forEach(id -> boss().tags().assign(id, "甲", null));
        List.of(b, ab).forEach(id -> boss().tags().assign(id, "乙", null));
        CrmSession boss = boss();
        assertThat(listed(boss, Query.where(boss.filter("tag('甲') and tag('乙')"))))
                .containsExactly(ab);
        assertThat(listed(boss, Query.where(boss.filter("tag('甲') or not tag('乙')"))))
                .containsExactlyInAnyOrder(a, ab, none);
        assertThat(boss.customers().count(boss.filter("not (tag('甲') or tag('乙'))")))
                .isEqualTo(1);
        assertThat(stored(TagAssignmentFields.TAG_ASSIGNMENTS)).isEqualTo(4);
    }
}
