package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.audit.PastRecord;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to cases is in the trail, is told in order without a word of the customer's, and can be asked for. */
public abstract class CaseTrailContract extends FeedbackSuite {
    @Test
    void every_change_is_in_the_trail_with_who_and_before_and_after() {
        CaseId id = complained();
        clock.set(at("2026-06-30T14:00"));
        act(id, CaseCommand.respond("已安排"));
        List<AuditEntry> trail = boss().audit().of(seen(id).customer()).stream()
                .filter(entry -> entry.record().equals(id.value()))
                .toList();
        assertThat(trail).extracting(AuditEntry::version).containsExactly(1L, 2L);
        assertThat(trail.get(1).by().user()).isEqualTo("zhao");
        assertThat(trail.get(1).before()).containsEntry("state", "assigned");
        assertThat(trail.get(1).after()).containsEntry("state", "in-progress").containsKey("responded-at");
        until("2026-07-08T09:00");
        assertThat(boss().audit().of(seen(id).customer()))
                .filteredOn(entry -> entry.record().equals(id.value()))
                .last()
                .satisfies(entry -> assertThat(entry.by().user()).isEqualTo("sweep"));
    }

    @Test
    void events_have_versioned_names_the_order_of_their_customer_and_no_words() {
        List<DomainEvent> heard = Collections.synchronizedList(new ArrayList<>());
        Crm node = node(builder -> builder.listen("ears", heard::add));
        var session = node.as(boss().actor());
        CustomerId customer = customer("事件公司");
        CaseId id = session.feedback().submit(complaint(customer)).id();
        session.feedback().act(id, CaseCommand.respond("机密答复"));
        session.feedback().act(id, CaseCommand.resolve("修好", null));
        session.feedback().act(id, CaseCommand.confirm(5, "机密好评"));
        node.deliverPending();
        assertThat(heard)
                .filteredOn(event -> event.type().startsWith("case."))
                .allMatch(event -> event.subject().equals(id.value()))
                .allMatch(event ->
                        event.customer().filter(customer.value()::equals).isPresent())
                .extracting(event -> event.type() + event.details().get("sequence"))
                .containsExactly(
                        "case.submitted.v11",
                        "case.assigned.v12",
                        "case.responded.v13",
                        "case.resolved.v14",
                        "case.confirmed.v15");
        assertThat(heard).extracting(DomainEvent::type).contains("survey.answered.v1");
        assertThat(heard.toString()).doesNotContain("机密");
        assertThat(heard)
                .allSatisfy(event -> assertThat(event.details().values()).noneMatch(each -> each.contains("机密")));
    }

    @Test
    void every_field_of_a_case_can_be_asked_for() {
        CaseId id =
                submitted(complaint(customer("甲公司")).topic("物流").request("赔偿").externalKey("T-1"));
        CaseId other = submitted(FeedbackDraft.suggestion(customer("乙公司"), Channel.WEB, "希望支持导出"));
        act(other, CaseCommand.adopt("好主意"));
        act(id, CaseCommand.respond("查询中"));
        act(id, CaseCommand.resolve("补发", "supplier"));
        act(id, CaseCommand.confirm(4, null));
        Map<String, Filter<FeedbackCase>> filters = new LinkedHashMap<>();
        filters.put("type", Filter.eq(FeedbackFields.TYPE, FeedbackType.COMPLAINT));
        filters.put("topic", Filter.eq(FeedbackFields.TOPIC, "logistics"));
        filters.put("channel", Filter.eq(FeedbackFields.CHANNEL, Channel.PHONE));
        filters.put("state", Filter.eq(FeedbackFields.STATE, CaseState.CLOSED));
        filters.put("open", Filter.eq(FeedbackFields.OPEN, false));
        filters.put("priority", Filter.eq(FeedbackFields.PRIORITY, Priority.HIGH));
        filters.put("satisfaction", Filter.compare(FeedbackFields.SATISFACTION, Op.GE, 4L));
        filters.put("root cause", Filter.eq(FeedbackFields.ROOT_CAUSE, "supplier"));
        filters.put("external", Filter.eq(FeedbackFields.EXTERNAL_KEY, "T-1"));
        filters.put("request", Filter.contains(FeedbackFields.REQUEST, "赔偿"));
        filters.put("closed", Filter.compare(FeedbackFields.CLOSED_AT, Op.LE, NOON));
        filters.put("responded", Filter.compare(FeedbackFields.RESPONDED_AT, Op.GE, NOON));
        filters.put(
                "confirmed",
                Filter.<FeedbackCase>absent(FeedbackFields.CONFIRMED_AT).negate());
        filters.put("adopted", Filter.<FeedbackCase>absent(FeedbackFields.ADOPTED));
        filters.put("due", Filter.compare(FeedbackFields.RESOLUTION_DUE, Op.LE, at("2026-07-07T18:00")));
        filters.put(
                "round", Filter.eq(FeedbackFields.ROUND, 1L).and(Filter.eq(FeedbackFields.NUMBER, "FK20260630001")));
        filters.forEach((name, filter) -> assertThat(boss().feedback()
                        .search(Query.where(filter).sorted(Sort.by(FeedbackFields.OPENED_AT)))
                        .items())
                .as(name)
                .extracting(view -> view.id())
                .containsExactly(id));
        assertThat(boss().feedback().count(Filter.eq(FeedbackFields.ADOPTED, true)))
                .isEqualTo(1);
    }

    @Test
    void the_stored_standing_is_what_is_read_from_the_events() {
        CaseId id = complained();
        until("2026-07-02T09:00");
        act(id, CaseCommand.respond("迟"));
        until("2026-07-30T09:00");
        var view = seen(id);
        assertThat(view.get(FeedbackFields.RESOLUTION_DUE).clear())
                .isEqualTo(view.clocks().get(1).due());
        assertThat(view.get(FeedbackFields.RESPONSE_BREACHED_AT).clear())
                .isEqualTo(view.clocks().get(0).breachedAt(clock.instant()));
        assertThat(boss().feedback()
                        .count(Filter.compare(FeedbackFields.RESOLUTION_BREACHED_AT, Op.EQ, at("2026-07-07T18:00"))))
                .isEqualTo(1);
    }

    @Test
    void a_closed_case_is_judged_at_its_closing_whenever_that_is_entered() {
        CaseId prompt = submitted(FeedbackDraft.praise(customer("及时致谢公司"), Channel.PHONE, "很好"));
        act(prompt, CaseCommand.acknowledge("已转达"));
        CaseId late = submitted(FeedbackDraft.praise(customer("补录致谢公司"), Channel.PHONE, "很好"));
        until("2026-07-30T09:00");
        act(late, CaseCommand.acknowledge("已转达").at(NOON));
        for (CaseId id : List.of(prompt, late)) {
            assertThat(seen(id).get(FeedbackFields.RESPONSE_BREACHED_AT).clear())
                    .isEmpty();
        }
    }

    @Test
    void a_hand_over_of_the_customer_is_in_the_trail_of_its_cases() {
        CaseId id = complained();
        CustomerId customer = seen(id).customer();
        Instant opened = clock.instant();
        clock.set(at("2026-06-30T14:00"));
        boss().customers().acts().transfer(List.of(customer), SUN, "交接");
        clock.set(at("2026-06-30T15:00"));
        boss().customers().acts().addCollaborator(customer, TAN);
        assertThat(past(id, opened).version()).isEqualTo(1);
        assertThat(past(id, opened).values()).containsEntry("customer-owner", LI.value());
        assertThat(past(id, at("2026-06-30T14:00")).version()).isEqualTo(2);
        assertThat(past(id, at("2026-06-30T14:00")).values())
                .containsEntry("customer-owner", SUN.value())
                .doesNotContainKey("customer-collaborators");
        PastRecord now = past(id, clock.instant());
        assertThat(now.version()).isEqualTo(seen(id).fields().version()).isEqualTo(3);
        assertThat(now.values())
                .containsEntry("customer-owner", SUN.value())
                .containsEntry("customer-collaborators", TAN.value());
        act(id, CaseCommand.respond("已安排"));
        assertThat(past(id, clock.instant()).version()).isEqualTo(4);
        assertThat(past(id, clock.instant()).values()).containsEntry("customer-owner", SUN.value());
    }

    private PastRecord past(CaseId id, Instant at) {
        return boss().audit().asOf(seen(id).customer(), at).stream()
                .filter(each -> each.record().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
