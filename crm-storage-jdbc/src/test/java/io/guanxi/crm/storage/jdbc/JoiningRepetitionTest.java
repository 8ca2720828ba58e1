package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.storage.jdbc.server.Server;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a host sees whose transaction holds a call of the library that loses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoiningRepetitionTest {
    /** A host that counts how often it is told that its transaction is lost. */
    private static final class Counting implements JdbcStorage.HostTransaction {
        private final Host host;
        private int told;

        Counting(Host host) {
            this.host = host;
        }

        @Override
        public Connection connection() {
            return host.connection();
        }

        @Override
        public void setRollbackOnly() {
            told++;
            host.setRollbackOnly();
        }
    }

    private final DataSource database = TestDatabase.emptied(Server.H2, true);
    private final JdbcStorage own = JdbcStorage.migrating(database);

    private static CrmSession boss(JdbcStorage storage) {
        return Crm.builder(storage).build().as(Actor.of("acme", "zhao", Role.MANAGEMENT));
    }

    private static CustomerDraft numbered(String name) {
        return CustomerDraft.enterprise(name)
                .industry("制造业")
                .region("上海市浦东新区")
                .contact("王芳", "13800001234")
                .number("A-1");
    }

    @Test
    void only_units_in_transactions_of_their_own_may_be_repeated() {
        assertThat(own.mayRepeat()).isTrue();
        assertThat(JdbcStorage.joining(new Host(database)).mayRepeat()).isFalse();
    }

    @Test
    void a_lost_unique_key_is_told_to_the_host_once_and_its_transaction_keeps_nothing() {
        boss(own).customers().register(numbered("先来公司"));
        Host host = new Host(database);
        Counting counting = new Counting(host);
        CrmSession joined = boss(JdbcStorage.joining(counting));
        assertThatThrownBy(() -> host.transaction(Dialect.Access.WRITE, () -> {
                    joined.customers().register(numbered("同一事务公司").number("A-2"));
                    return joined.customers().register(numbered("后来公司"));
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(counting.told).isEqualTo(1);
        assertThatThrownBy(() -> boss(own).customers().byNumber("A-2")).hasMessageContaining("customer");
    }
}
