package io.guanxi.crm.internal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.internal.SeenKeys;
import io.guanxi.crm.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneImportTest {
    private static final CustomerDraft PLAIN = CustomerDraft.enterprise("甲公司");

    private static Optional<String> code(Optional<Violation> refusal) {
        return refusal.map(Violation::code);
    }

    @Test
    void a_number_that_was_allocated_to_an_earlier_row_is_refused_and_told_apart_from_a_repeat() {
        OneImport all = new OneImport();
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
