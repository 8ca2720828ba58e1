package io.guanxi.crm.internal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerDraft;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadAheadTest {
    private static final CustomerDraft PLAIN = CustomerDraft.enterprise("甲公司");

    private static ReadAhead of(CustomerDraft... rows) {
        return new ReadAhead(List.of(rows).iterator());
    }

    @Test
    void numbers_are_known_before_their_rows_are_taken_and_forgotten_afterwards() {
        ReadAhead all = of(PLAIN, PLAIN.number("Ａ-1"), PLAIN.number("B-2"), PLAIN.number("B-2"));
        assertThat(all.hasNext()).isTrue();
        assertThat(all.numbers()).containsExactlyInAnyOrder("A-1", "B-2");
        all.next();
        all.next();
        assertThat(all.numbers()).containsExactly("B-2");
        all.next();
        assertThat(all.numbers()).containsExactly("B-2");
        all.next();
        assertThat(all.numbers()).isEmpty();
        assertThat(all.hasNext()).isFalse();
    }

    @Test
    void rows_beyond_the_window_are_not_read_ahead() {
        Iterator<CustomerDraft> endless =
                Stream.iterate(0, n -> n + 1).map(n -> PLAIN.number("N-" + n)).iterator();
        ReadAhead all = new ReadAhead(endless);
        assertThat(all.hasNext()).isTrue();
        assertThat(all.numbers()).hasSize(5_000);
        all.next();
        assertThat(all.hasNext()).isTrue();
        assertThat(all.numbers()).hasSize(5_000).contains("N-5000").doesNotContain("N-0");
    }

    @Test
    void a_source_that_breaks_off_gives_the_rows_before_first() {
        Iterator<CustomerDraft> breaking = Stream.of(1, 2, 0)
                .map(n -> {
                    if (n == 0) {
                        throw new IllegalStateException("the file ends here");
                    }
                    return PLAIN.number("N-" + n);
                })
                .iterator();
        Iterator<CustomerDraft> rows = new ReadAhead(breaking);
        assertThat(rows.next().number("")).isNotNull();
        assertThat(rows.next()).isNotNull();
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
    }
}
