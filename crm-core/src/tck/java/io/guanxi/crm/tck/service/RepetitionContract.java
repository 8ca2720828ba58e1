package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.IdempotentResult;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A unit that lost a race is done again as a whole, but never inside a transaction of somebody else: there the first
 * failed unit is the last.
 */
public abstract class RepetitionContract extends ServiceSuite {
    /** A storage whose units lose: all of them from some point on, or as many as told. */
    private static final class Losing implements CrmStorage {
        private final CrmStorage sound;
        private final boolean mayRepeat;
        private final Supplier<CrmException> loss;
        private int stillLost;
        private int lost;

        Losing(CrmStorage sound, boolean mayRepeat, int times, Supplier<CrmException> loss) {
            this.sound = sound;
            this.mayRepeat = mayRepeat;
            this.stillLost = times;
            this.loss = loss;
        }

        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            return sound.read(workspace, work);
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            return sound.write(workspace, unit -> {
                R answer = work.apply(unit);
                if (stillLost > 0) {
                    stillLost--;
                    lost++;
                    throw loss.get();
                }
                return answer;
            });
        }

        @Override
        public boolean mayRepeat() {
            return mayRepeat;
        }

        @Override
        public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
            return sound.workspaces(after, limit);
        }

        @Override
        public void close() {}
    }

    private static CrmException refusedForTheMoment() {
        return new TransientStorageException("lost");
    }

    private static CrmException taken() {
        return new DuplicateKeyException("customer", "number");
    }

    private Crm over(CrmStorage storage) {
        return Crm.builder(storage).clock(clock).listen("ears", event -> {}).build();
    }

    private CrmSession session(Crm node) {
        return node.as(boss().actor());
    }

    private Map<String, Consumer<Crm>> calls() {
        CustomerId id = customer("已有公司");
        Map<String, Consumer<Crm>> calls = new LinkedHashMap<>();
        calls.put(
                "register with a number",
                node -> session(node).customers().register(enterprise("登记公司").number("R-1")));
        calls.put("allocate a number", node -> session(node).customers().register(enterprise("编号公司")));
        calls.put(
                "change",
                node -> session(node)
                        .customers()
                        .acts()
                        .change(id, 1, CustomerPatch.empty().set(CustomerFields.MAIN_BUSINESS, "新业务")));
        calls.put("deal", node -> session(node).deals().record(DealDraft.completed(id, TODAY, Money.cny(1))));
        calls.put(
                "interaction",
                node -> session(node).interactions().record(InteractionDraft.outbound(id, Method.PHONE, "谈")));
        calls.put(
                "import",
                node -> session(node)
                        .customers()
                        .registerAll(List.of(enterprise("批量公司").number("R-2")).iterator(), BulkOptions.strict()));
        calls.put("deliver", Crm::deliverPending);
        return calls;
    }

    @Test
    void inside_a_transaction_of_somebody_else_nothing_is_done_a_second_time() {
        for (Supplier<CrmException> loss :
                List.<Supplier<CrmException>>of(RepetitionContract::refusedForTheMoment, RepetitionContract::taken)) {
            calls().forEach((name, call) -> {
                over(storage()).as(boss().actor()).customers().register(enterprise("先有事件公司"));
                Losing joined = new Losing(storage(), false, 100, loss);
                assertThatThrownBy(() -> call.accept(over(joined)))
                        .as(name)
                        .isInstanceOf(loss.get().getClass());
                assertThat(joined.lost).as(name).isEqualTo(1);
            });
        }
    }

    @Test
    void in_transactions_of_its_own_a_unit_that_lost_a_race_is_done_again() {
        calls().forEach((name, call) -> {
            Losing own = new Losing(storage(), true, 2, RepetitionContract::refusedForTheMoment);
            call.accept(over(own));
            assertThat(own.lost).as(name).isLessThanOrEqualTo(2);
        });
        assertThat(boss().customers().byNumber("R-1").version()).isEqualTo(1);
        assertThat(boss().customers().byNumber("R-2").version()).isEqualTo(1);
    }

    @Test
    void rows_whose_batch_is_read_again_are_not_taken_for_repeated_but_those_that_come_twice_are() {
        CustomerId id = customer("重读公司");
        AtomicInteger asked = new AtomicInteger();
        String known = IdempotentResult.IDEMPOTENT_RESULTS.name() + ".findAll";
        Listening losing = new Listening(storage(), true, call -> {
            if (call.equals(known) && asked.incrementAndGet() % 2 == 1) {
                throw refusedForTheMoment();
            }
        });
        List<RowOutcome> outcomes = new ArrayList<>();
        BulkReport report = session(over(losing))
                .feedback()
                .replayAll(
                        Stream.of("a", "b", "a")
                                .map(identity -> remembered(id, identity))
                                .iterator(),
                        BulkOptions.strict().reporting(outcomes::add));
        assertThat(report).isEqualTo(new BulkReport(3, 2, 0, 1));
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        RowOutcome.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("repeated"));
        assertThat(asked)
                .as("read and read again, for the look and for the act")
                .hasValue(4);
    }

    private static FeedbackHistory remembered(CustomerId customer, String identity) {
        return new FeedbackHistory(
                FeedbackDraft.complaint(customer, Channel.PHONE, "网关不能上电").at(NOON),
                null,
                new FeedbackHistory.Work(null, null, null, null, null),
                new FeedbackHistory.Answer(null, null, null, null, null, null),
                identity);
    }

    @Test
    void a_unit_that_keeps_losing_ends_with_its_error_after_some_tries() {
        Losing own = new Losing(storage(), true, Integer.MAX_VALUE, RepetitionContract::refusedForTheMoment);
        assertThatThrownBy(() -> session(over(own))
                        .customers()
                        .register(enterprise("总输公司").number("R-3")))
                .isInstanceOf(TransientStorageException.class);
        assertThat(own.lost).isBetween(2, 20);
    }
}
