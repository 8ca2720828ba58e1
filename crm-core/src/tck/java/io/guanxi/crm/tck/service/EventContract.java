package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.event.EventListener;
import io.guanxi.crm.event.OutboxEntry;
import io.guanxi.crm.event.OutboxFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What happened is told to every listener at least once and in the order of its customer; what did not, is not. */
public abstract class EventContract extends ServiceSuite {
    private static final Duration RETRY = Duration.ofHours(12);

    private final List<DomainEvent> heard = Collections.synchronizedList(new ArrayList<>());

    private Crm listening() {
        return node(builder -> builder.listen("ears", heard::add));
    }

    private Crm listening(EventListener listener) {
        return node(builder -> builder.listen("ears", listener));
    }

    private CrmSession on(Crm node) {
        return node.as(boss().actor());
    }

    private static CustomerId register(CrmSession session, String name) {
        return session.customers().register(enterprise(name)).id();
    }

    private static void talk(CrmSession session, CustomerId customer) {
        session.interactions().record(InteractionDraft.outbound(customer, Method.PHONE, "谈"));
    }

    private static void remark(CrmSession session, CustomerId id, int n) {
        session.customers().acts().change(id, n, CustomerPatch.empty().set(CustomerFields.REMARKS, "第" + n));
    }

    private static List<String> types(List<DomainEvent> events) {
        return events.stream().map(DomainEvent::type).toList();
    }

    private List<DomainEvent> of(CustomerId customer) {
        return heard.stream()
                .filter(event ->
                        event.customer().filter(customer.value()::equals).isPresent())
                .toList();
    }

    @Test
    void every_act_is_told_in_order_with_names_of_fields_and_no_values() {
        Crm node = listening();
        CustomerId id = register(on(node), "事件公司");
        remark(on(node), id, 1);
        talk(on(node), id);
        assertThat(heard).isEmpty();
        assertThat(node.deliverPending()).isPositive();
        assertThat(types(of(id)))
                .startsWith("customer.registered.v1")
                .containsSubsequence("customer.registered.v1", "customer.changed.v1", "interaction.recorded.v1");
        assertThat(of(id))
                .filteredOn(event -> event.type().equals("customer.changed.v1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.details()).containsExactly(Map.entry("fields", "remarks"));
                    assertThat(event.by().value()).isEqualTo("zhao");
                    assertThat(event.occurredAt()).isEqualTo(NOON);
                });
        assertThat(of(id))
                .filteredOn(event -> event.type().equals("customer.classified.v1"))
                .extracting(event -> event.details().get("dimension"))
                .contains("value", "activity");
        assertThat(node.deliverPending()).isZero();
        assertThat(stored(OutboxFields.OUTBOX)).isZero();
    }

    @Test
    void an_act_that_is_rolled_back_announces_nothing() {
        Crm node = listening();
        CustomerId id = register(on(node), "回滚公司");
        node.deliverPending();
        heard.clear();
        assertThat(catchThrowable(() -> on(node).customers().acts().transfer(List.of(id, unknown()), SUN, "交接")))
                .isNotNull();
        assertThat(catchThrowable(() -> remark(on(node), id, 9))).isNotNull();
        assertThat(stored(OutboxFields.OUTBOX)).isZero();
        assertThat(node.deliverPending()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void without_listeners_nothing_is_kept() {
        customer("无人听公司");
        assertThat(stored(OutboxFields.OUTBOX)).isZero();
    }

    @Test
    void a_failed_delivery_is_tried_again_later_before_anything_else_of_its_customer() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Crm node = listening(event -> {
            if (broken.get()) {
                throw new IllegalStateException("told nobody");
            }
            heard.add(event);
        });
        CustomerId id = register(on(node), "重试公司");
        remark(on(node), id, 1);
        assertThat(node.deliverPending()).isZero();
        broken.set(false);
        assertThat(node.deliverPending()).as("before the pause is over").isZero();
        clock.advance(RETRY);
        node.deliverPending();
        assertThat(types(heard)).startsWith("customer.registered.v1").endsWith("customer.changed.v1");
    }

    @Test
    void what_gives_up_is_parked_and_holds_back_its_own_customer_alone() {
        CustomerId[] bad = new CustomerId[1];
        AtomicBoolean broken = new AtomicBoolean(true);
        Crm node = listening(event -> {
            if (broken.get() && event.customer().filter(bad[0].value()::equals).isPresent()) {
                throw new IllegalArgumentException("a value that is nobody's business");
            }
            heard.add(event);
        });
        bad[0] = register(on(node), "卡住公司");
        for (int i = 0; i < 8; i++) {
            node.deliverPending();
            clock.advance(RETRY);
        }
        CrmSession root = node.as(admin().actor());
        assertThat(root.deliveries().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.event().type()).isEqualTo("customer.registered.v1");
            assertThat(parked.lastError()).isEqualTo("IllegalArgumentException");
            assertThat(parked.attempts()).isEqualTo(8);
        });
        for (int i = 1; i <= 230; i++) {
            remark(on(node), bad[0], i);
        }
        CustomerId fine = register(on(node), "顺利公司");
        node.deliverPending();
        assertThat(types(of(fine))).contains("customer.registered.v1");
        assertThat(of(bad[0])).isEmpty();
        broken.set(false);
        assertThat(node.deliverPending()).isZero();
        UUID delivery = root.deliveries().parked().get(0).id();
        root.deliveries().requeue(delivery);
        assertThat(node.deliverPending()).isGreaterThan(230);
        assertThat(types(of(bad[0]))).startsWith("customer.registered.v1").endsWith("customer.changed.v1");
        assertThat(root.deliveries().parked()).isEmpty();
        assertThat(catchThrowable(() -> root.deliveries().requeue(delivery))).isNotNull();
    }

    @Test
    void every_listener_gets_its_own_copy_and_one_does_not_hold_back_another() {
        Crm node = node(builder -> builder.listen("ears", heard::add).listen("deaf", event -> {
            throw new IllegalStateException("deaf");
        }));
        CustomerId id = register(on(node), "双听公司");
        node.deliverPending();
        assertThat(types(of(id))).startsWith("customer.registered.v1");
        assertThat(heard).extracting(DomainEvent::id).doesNotHaveDuplicates();
        assertThat(stored(OutboxFields.OUTBOX)).isEqualTo(heard.size());
    }

    @Test
    void a_listener_of_another_node_is_told_what_this_node_did() {
        Crm elsewhere = listening();
        register(on(elsewhere), "登记名字公司");
        Crm here = node(builder -> builder);
        CustomerId id = register(on(here), "此处公司");
        assertThat(here.deliverPending()).isZero();
        elsewhere.deliverPending();
        assertThat(types(of(id))).startsWith("customer.registered.v1");
    }

    @Test
    void two_nodes_that_deliver_at_once_tell_everything_at_least_once_and_in_order() {
        Crm first = listening();
        List<CustomerId> customers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            CustomerId id = register(on(first), "两节点公司" + i);
            customers.add(id);
            for (int n = 1; n <= 5; n++) {
                remark(on(first), id, n);
            }
        }
        Set<UUID> waiting = waiting();
        Crm second = listening();
        Rendezvous.of(4, n -> (n % 2 == 0 ? first : second).deliverPending()).forEach(Rendezvous.Outcome::get);
        first.deliverPending();
        assertThat(heard.stream().map(DomainEvent::id).toList()).containsAll(waiting);
        assertThat(stored(OutboxFields.OUTBOX)).isZero();
        for (CustomerId id : customers) {
            Map<UUID, String> once = new LinkedHashMap<>();
            of(id).forEach(event -> once.putIfAbsent(event.id(), event.type()));
            assertThat(once.values()).startsWith("customer.registered.v1").endsWith("customer.changed.v1");
        }
    }

    private Set<UUID> waiting() {
        return storage().read(boss().actor().workspace(), unit -> {
            Set<UUID> ids = new HashSet<>();
            unit.reader(OutboxFields.OUTBOX)
                    .scan(Scan.of(Filter.<OutboxEntry>all(), 1_000))
                    .forEach(found -> ids.add(found.value().event().id()));
            return ids;
        });
    }

    @Test
    void the_first_acts_of_a_workspace_at_once_are_all_told() {
        Crm node = listening();
        List<Rendezvous.Outcome<CustomerId>> outcomes = Rendezvous.of(6, n -> register(on(node), "首批公司" + n));
        outcomes.forEach(Rendezvous.Outcome::get);
        node.deliverPending();
        assertThat(types(heard)).filteredOn("customer.registered.v1"::equals).hasSize(6);
    }

    @Test
    void acts_of_one_customer_at_once_are_told_in_the_order_in_which_they_were_done() {
        Crm node = listening();
        CustomerId id = register(on(node), "并发公司");
        Rendezvous.of(4, n -> {
                    for (int i = 0; i < 5; i++) {
                        talk(on(node), id);
                    }
                    return n;
                })
                .forEach(Rendezvous.Outcome::get);
        node.deliverPending();
        assertThat(types(of(id))).filteredOn("interaction.recorded.v1"::equals).hasSize(20);
        List<String> activity = of(id).stream()
                .filter(event -> "activity".equals(event.details().get("dimension")))
                .map(event ->
                        event.details().get("from") + ">" + event.details().get("to"))
                .toList();
        assertThat(activity).containsExactly(">low", "low>medium", "medium>high");
    }
}
