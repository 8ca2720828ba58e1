package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.FilterText;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagDraft;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A tag that a policy sets and one set by hand or by import under the policy's name are one tag with two provenances. */
public abstract class PolicyTagContract extends ServiceSuite {
    private static final List<String> NAMES = List.of("high-intent", "高意向客户", "high intent", " High  Intent");

    private List<TagAssignment> carried(CrmSession session, CustomerId customer) {
        return Objects.requireNonNull(session.tags().of(List.of(customer)).get(customer));
    }

    /** Who is found by every name of the tag, in the text of a filter and in a filter that is built. */
    private void assertFound(CustomerId... wanted) {
        CrmSession boss = boss();
        for (String name : NAMES) {
            Filter<Customer> read = boss.filter("tag('" + name + "')");
            assertThat(listed(boss, Query.where(read))).as(name).containsExactlyInAnyOrder(wanted);
            assertThat(boss.customers().count(read)).as(name).isEqualTo(wanted.length);
            assertThat(listed(boss, Query.where(Filter.<Customer>tagged(name))))
                    .as(name)
                    .containsExactlyInAnyOrder(wanted);
        }
    }

    private CustomerId keen() {
        CustomerId keen =
                boss().customers().register(enterprise("两源公司").status("意向")).id();
        for (int i = 0; i < 3; i++) {
            boss().interactions().record(InteractionDraft.inbound(keen, Method.PHONE, "询价" + i));
        }
        return keen;
    }

    @Test
    void a_policys_tag_is_defined_and_set_by_hand_under_any_of_its_names() {
        Tag defined = admin().tags().define(TagDraft.of("高意向客户"));
        assertThat(defined.key()).isEqualTo("high-intent");
        assertThat(defined.names()).isEqualTo(new Label("高意向客户", "high intent"));
        for (String name : NAMES) {
            assertThatThrownBy(() -> admin().tags().define(TagDraft.of(name)))
                    .isInstanceOf(DuplicateKeyException.class);
            CustomerId id = customer("手工" + name);
            assertThat(li().tags().assign(id, name, null).tag()).isEqualTo("high-intent");
            assertFound(id);
            li().tags().remove(id, name);
            assertThat(carried(li(), id)).isEmpty();
            assertFound();
        }
        CustomerId entered = boss().customers()
                .register(enterprise("登记公司").tag("High Intent"))
                .id();
        assertThat(carried(boss(), entered))
                .extracting(TagAssignment::tag, TagAssignment::provenance)
                .containsExactly(tuple("high-intent", Provenance.HAND));
        assertFound(entered);
    }

    @Test
    void an_imported_tag_that_is_called_like_a_policys_is_that_tag() {
        List<CustomerDraft> rows = List.of(
                enterprise("导入甲公司").number("T-1").tag("高意向客户").tag("high-intent"),
                enterprise("导入乙公司").number("T-2").tag("ｈigh intent"));
        boss().customers().registerAll(rows.iterator(), BulkOptions.strict());
        CustomerId first = boss().customers().byNumber("T-1").id();
        CustomerId second = boss().customers().byNumber("T-2").id();
        for (CustomerId id : List.of(first, second)) {
            assertThat(carried(boss(), id))
                    .extracting(TagAssignment::tag, TagAssignment::provenance)
                    .containsExactly(tuple("high-intent", Provenance.IMPORT));
        }
        assertThat(boss().tags().catalogue()).extracting(Tag::key).containsExactly("high-intent");
        assertThat(boss().tags().catalogue().get(0).names().zh()).isEqualTo("高意向客户");
        assertFound(first, second);
    }

    @Test
    void what_was_set_by_hand_stays_when_the_policy_says_no_more() {
        CustomerId keen = keen();
        admin().tags().define(TagDraft.of("high-intent"));
        TagAssignment byHand = boss().tags().assign(keen, "高意向客户", null);
        assertThat(carried(boss(), keen))
                .extracting(TagAssignment::tag, TagAssignment::provenance)
                .containsExactlyInAnyOrder(
                        tuple("high-intent", Provenance.HAND), tuple("high-intent", Provenance.POLICY));
        assertFound(keen);
        later(Duration.ofDays(30));
        assertThat(carried(boss(), keen)).containsExactly(byHand);
        assertFound(keen);
        boss().tags().remove(keen, "high-intent");
        assertFound();
    }

    @Test
    void what_the_policy_sets_stays_when_the_hand_takes_its_own_away() {
        CustomerId keen = keen();
        admin().tags().define(TagDraft.of("high-intent"));
        boss().tags().assign(keen, "high intent", clock.instant().plus(Duration.ofDays(7)));
        boss().tags().remove(keen, "高意向客户");
        assertThat(carried(boss(), keen)).extracting(TagAssignment::provenance).containsExactly(Provenance.POLICY);
        assertFound(keen);
    }

    @Test
    void the_history_tells_since_when_a_policys_tag_is_carried_and_that_it_still_is() {
        CustomerId keen = keen();
        assertThat(lastPeriod(keen)).satisfies(period -> {
            assertThat(period.classKey()).isEqualTo(TagPolicy.YES);
            assertThat(period.until()).isNull();
        });
        later(Duration.ofDays(40));
        assertThat(lastPeriod(keen)).satisfies(period -> {
            assertThat(period.classKey()).isEqualTo(TagPolicy.NO);
            assertThat(period.until()).isNull();
        });
    }

    private ClassPeriod lastPeriod(CustomerId customer) {
        List<ClassPeriod> periods = boss().classifications().history(customer).stream()
                .filter(period -> period.dimension().equals("tag:high-intent"))
                .toList();
        return periods.get(periods.size() - 1);
    }

    @Test
    void a_policys_tag_is_renamed_merged_and_retired_under_any_of_its_names() {
        admin().tags().define(TagDraft.of("高意向客户"));
        admin().tags().define(TagDraft.of("很想买"));
        CustomerId id = customer("合并公司");
        li().tags().assign(id, "很想买", null);
        assertThat(boss().tags().merge("很想买", "高意向客户")).isEqualTo(1);
        assertFound(id);
        assertThat(boss().tags().rename("高意向客户", new Label("意向强", "keen")).key())
                .isEqualTo("high-intent");
        assertThatThrownBy(() -> boss().tags().merge("高意向客户", "high-intent")).isInstanceOf(InvalidInputException.class);
        assertThat(boss().tags().retire("high intent").retired()).isTrue();
        assertThatThrownBy(() -> boss().tags().assign(id, "高意向客户", null)).isInstanceOf(InvalidInputException.class);
        assertFound(id);
    }

    @Test
    void a_tag_that_was_there_before_a_policy_of_its_name_is_found_and_set_as_before() {
        admin().tags().define(TagDraft.of("老友"));
        CustomerId before = customer("早先公司");
        li().tags().assign(before, "老友", null);
        Crm node = node(builder -> builder.tag(oldFriend()));
        CrmSession later = node.as(boss().actor());
        CustomerId now =
                later.customers().register(enterprise("后来公司").tag("老友")).id();
        later.tags().assign(customer("再后公司"), "老友", null);
        assertThat(later.customers().count(later.filter("tag('老友')"))).isEqualTo(3);
        assertThat(later.customers().count(later.filter("tag('old-friend')"))).isEqualTo(3);
        later.tags().remove(now, "old friend");
        assertThat(later.customers().count(later.filter("tag('老友')"))).isEqualTo(2);
    }

    private static TagPolicy oldFriend() {
        return Policies.tag("old-friend", new Label("老友", "old friend"))
                .when("partner", i -> i.strategicPartner())
                .build();
    }

    @Test
    void a_tag_spelled_otherwise_than_a_policys_is_found_by_the_words_under_which_it_was_set() {
        admin().tags().define(TagDraft.of("Old Friend"));
        CustomerId before = customer("早先公司");
        li().tags().assign(before, "Old Friend", null);
        CrmSession later = node(builder -> builder.tag(oldFriend())).as(boss().actor());
        CustomerId now = customer("再后公司");
        later.tags().assign(now, "Old Friend", null);
        Filter<Customer> read = later.filter("tag('Old Friend')");
        assertThat(listed(later, Query.where(read))).containsExactlyInAnyOrder(before, now);
        assertThat(listed(later, Query.where(Filter.<Customer>tagged("Old Friend"))))
                .containsExactlyInAnyOrder(before, now);
        assertThat(later.filter(FilterText.print(read))).isEqualTo(read);
        node(builder -> builder.tag(oldFriend())).as(admin().actor()).tags().define(TagDraft.of("old-friend"));
        CustomerId last = customer("最后公司");
        later.tags().assign(last, "Old Friend", null);
        assertThat(listed(later, Query.where(later.filter("tag('Old Friend')"))))
                .containsExactlyInAnyOrder(before, now, last);
        assertThat(listed(later, Query.where(later.filter("tag('OLD FRIEND')"))))
                .containsExactly(last);
    }

    @Test
    void a_policy_that_asks_for_a_policys_tag_gets_it_under_every_name() {
        admin().tags().define(TagDraft.of("老友"));
        admin().tags().define(TagDraft.of("Old Friend"));
        CustomerId label = customer("早先公司");
        CustomerId spelled = customer("另写公司");
        li().tags().assign(label, "老友", null);
        li().tags().assign(spelled, "Old Friend", null);
        CustomerDraft row = enterprise("导入公司").number("F-1").tag("old friend");
        node(builder -> builder.tag(oldFriend()))
                .as(boss().actor())
                .customers()
                .registerAll(List.of(row).iterator(), BulkOptions.strict());
        CustomerId imported = boss().customers().byNumber("F-1").id();
        CustomerId none = customer("无标签公司");
        for (String name : List.of("old-friend", "老友", "old friend")) {
            node(builder -> builder.tag(oldFriend()).replacePolicy(asking(name)))
                    .sweep(clock.instant());
            for (CustomerId id : List.of(label, spelled, imported)) {
                assertThat(classOf(id, "value")).as(name).isEqualTo("key");
            }
            assertThat(classOf(none, "value")).as(name).isEqualTo("normal");
            node(builder -> builder.tag(oldFriend())).sweep(clock.instant());
        }
    }

    private static ClassificationPolicy asking(String tag) {
        return Policies.dimension("value")
                .named("asks")
                .when("friend", i -> i.hasTag(tag))
                .then("key")
                .otherwise("normal");
    }

    @Test
    void a_policys_tag_that_was_set_twice_is_carried_until_the_later_end() {
        admin().tags().define(TagDraft.of("老友"));
        CustomerId id = customer("两次公司");
        li().tags().assign(id, "老友", clock.instant().plus(Duration.ofDays(7)));
        Crm node = node(builder -> builder.tag(oldFriend()).replacePolicy(asking("老友")));
        node.as(admin().actor()).tags().define(TagDraft.of("old-friend"));
        node.as(boss().actor()).tags().assign(id, "old-friend", clock.instant().plus(Duration.ofDays(9)));
        for (int day : List.of(0, 7, 8)) {
            clock.set(NOON.plus(Duration.ofDays(day)));
            node.sweep(clock.instant());
            assertThat(classOf(id, "value")).as("day %s", day).isEqualTo("key");
        }
        clock.set(NOON.plus(Duration.ofDays(9)));
        node.sweep(clock.instant());
        assertThat(classOf(id, "value")).isEqualTo("normal");
    }
}
