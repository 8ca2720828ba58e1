package io.guanxi.crm.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.ChildIds;
import io.guanxi.crm.shared.SourceKey;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentitiesTest {
    @Test
    void a_row_is_the_same_record_whenever_it_comes() {
        assertThat(Identities.of("deal", new SourceKey("row", 7)))
                .isEqualTo(Identities.of("deal", new SourceKey("row", 7)));
        assertThat(List.of(
                        Identities.of("deal", new SourceKey("row", 7)),
                        Identities.of("deal", new SourceKey("row", 8)),
                        Identities.of("deal", new SourceKey("other", 7)),
                        Identities.of("interaction", new SourceKey("row", 7)),
                        Identities.of("deal", SourceKey.of("row"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void ids_follow_the_places_of_their_rows() {
        List<String> ids = LongStream.of(1, 2, 255, 256, 65_536, SourceKey.MAX_PLACE)
                .mapToObj(place -> Identities.of("deal", new SourceKey("row " + place, place)))
                .map(UUID::toString)
                .toList();
        assertThat(ids).isSorted();
        assertThat(ids.get(5)).startsWith("ffffffff-ffff-8");
    }

    @Test
    void a_place_lies_within_48_bits() {
        assertThat(new SourceKey("row", SourceKey.MAX_PLACE).place()).isEqualTo(281_474_976_710_655L);
        assertThatThrownBy(() -> new SourceKey("row", SourceKey.MAX_PLACE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceKey("row", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_never_shows_its_text() {
        assertThat(new SourceKey("13800001234", 7)).hasToString("SourceKey[at 7]");
    }

    @Test
    void what_belongs_to_a_record_begins_like_its_id() {
        UUID parent = UUID.fromString("01a20202-0000-7000-8000-000000000001");
        UUID child = ChildIds.of(parent, "reminder", "due");
        assertThat(child.getMostSignificantBits()).isEqualTo(parent.getMostSignificantBits());
        assertThat(child).isEqualTo(ChildIds.of(parent, "reminder", "due"));
        assertThat(List.of(child, ChildIds.of(parent, "reminder", "late"), ChildIds.of(parent, "timer", "due"), parent))
                .doesNotHaveDuplicates();
    }
}
