package io.guanxi.crm.internal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.shared.Violation;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneImportTest {
    private static final CustomerDraft PLAIN = CustomerDraft.enterprise("甲公司");

    private static OneImport of(CustomerDraft... rows) {
        return new OneImport(List.of(rows).iterator());
    }

    private static Optional<String> code(Optional<Violation> refusal) {
        return refusal.map(Violation::code);
    }

    @Test
    void numbers_are_known_before_their_rows_are_taken_and_forgotten_afterwards() {
        OneImport all = of(PLAIN, PLAIN.number("Ａ-1"), PLAIN.number("B-2"), PLAIN.number("B-2"));
        assertThat(all.rows().hasNext()).isTrue();
        assertThat(all.coming()).containsExactlyInAnyOrder("A-1", "B-2");
        all.rows().next();
        all.rows().next();
        assertThat(all.coming()).containsExactly("B-2");
        all.rows().next();
        assertThat(all.coming()).containsExactly("B-2");
        all.rows().next();
        assertThat(all.coming()).isEmpty();
        assertThat(all.rows().hasNext()).isFalse();
    }

    @Test
    void rows_beyond_the_window_are_not_read_ahead() {
        Iterator<CustomerDraft> endless =
                Stream.iterate(0, n -> n + 1).map(n -> PLAIN.number("N-" + n)).iterator();
        OneImport all = new OneImport(endless);
        assertThat(all.rows().hasNext()).isTrue();
        assertThat(all.coming()).hasSize(5_000);
        all.rows().next();
        assertThat(all.rows().hasNext()).isTrue();
        assertThat(all.coming()).hasSize(5_000).contains("N-5000").doesNotContain("N-0");
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
        Iterator<CustomerDraft> rows = new OneImport(breaking).rows();
        assertThat(rows.next().number("")).isNotNull();
        assertThat(rows.next()).isNotNull();
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_number_that_was_allocated_to_an_earlier_row_is_refused_and_told_apart_from_a_repeat() {
        OneImport all = of();
        all.allocated(List.of("C2026001", "C2026002"));
        assertThat(code(all.refusal(PLAIN, "C2026002"))).contains("number.allocated");
        assertThat(code(all.refusal(PLAIN, "C2026003"))).isEmpty();
        assertThat(code(all.refusal(PLAIN, "C2026003"))).contains("number.repeated");
        assertThat(code(all.refusal(PLAIN, null))).isEmpty();
        assertThat(code(all.refusal(PLAIN, null))).isEmpty();
        assertThat(code(all.refusal(PLAIN.identity("C2026003"), null))).isEmpty();
        assertThat(code(all.refusal(PLAIN.identity("C2026003"), null))).contains("identity.repeated");
    }

    @Test
    void keys_are_told_apart_among_many() {
        SeenKeys seen = new SeenKeys();
        assertThat(IntStream.range(0, 200_000).allMatch(n -> seen.add("C" + n))).isTrue();
        assertThat(IntStream.range(0, 200_000).noneMatch(n -> seen.add("C" + n)))
                .isTrue();
        assertThat(IntStream.range(0, 200_000).allMatch(n -> seen.contains("C" + n)))
                .isTrue();
        assertThat(IntStream.range(200_000, 400_000).noneMatch(n -> seen.contains("C" + n)))
                .isTrue();
    }
}
