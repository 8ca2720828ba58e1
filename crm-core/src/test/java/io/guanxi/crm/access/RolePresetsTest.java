package io.guanxi.crm.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Sensitivity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every role that ships may do and see, written out. Columns: sales, sales strict, service, technical support,
 * supervisor, department manager, data steward, marketing, management, administrator.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolePresetsTest {
    /** How far each right reaches: own, co(llaborating), team, dep(artment), all, or - for not at all. */
    private static final String RIGHTS = """
            view-customers       all   all   all   co    team  dep   all   all   all   -
            create-customers     all   all   -     -     all   all   all   -     all   -
            edit-customers       own   -     -     -     team  dep   all   -     all   -
            change-status        own   own   -     -     team  dep   all   -     all   -
            transfer-customers   -     -     -     -     team  dep   all   -     all   -
            archive-customers    -     -     -     -     -     dep   all   -     all   -
            assign-tags          co    co    -     -     team  dep   all   all   all   -
            manage-tags          -     -     -     -     -     -     all   -     all   all
            record-deals         co    co    -     -     team  dep   -     -     all   -
            record-interactions  co    co    all   co    team  dep   -     -     all   -
            view-cases           co    co    all   co    team  dep   all   all   all   -
            submit-feedback      co    co    all   co    team  dep   all   -     all   -
            handle-cases         co    co    all   co    team  dep   -     -     all   -
            assign-cases         -     -     -     -     team  dep   -     -     all   -
            close-unconfirmed    -     -     -     -     -     dep   -     -     all   -
            backdate             co    co    -     -     team  dep   all   -     all   -
            import               -     -     -     -     -     -     all   -     all   -
            export               -     -     -     -     -     dep   -     -     all   -
            look-up-personal     -     -     -     -     -     -     all   -     all   -
            classify             -     -     -     -     -     -     -     -     all   all
            read-audit           -     -     -     -     -     dep   all   -     all   -
            configure            -     -     -     -     -     -     -     -     -     all
            """;

    /** How far fields of each class are open on one's own customers / on others: Edit, Read, Mask or - for hidden. */
    private static final String FIELDS = """
            TECHNICAL            E/R   E/R   R/R   R/-   E/E   E/E   E/E   R/R   E/E   R/R
            BASIC                E/R   E/R   R/R   R/-   E/E   E/E   E/E   R/R   E/E   -/-
            CONTACT              E/M   E/M   R/R   R/-   E/E   E/E   E/E   -/-   E/E   -/-
            DECISION_MAKER       E/-   E/-   -/-   -/-   E/E   E/E   E/E   -/-   E/E   -/-
            AMOUNT               E/M   E/M   -/-   -/-   E/E   E/E   -/-   -/-   E/E   -/-
            CONTRACT_AMOUNT      E/M   E/M   -/-   -/-   E/E   E/E   -/-   -/-   E/E   -/-
            COST                 -/-   -/-   -/-   -/-   -/-   -/-   -/-   -/-   E/E   -/-
            FREE_TEXT            E/-   E/-   R/R   R/-   E/E   E/E   E/E   -/-   E/E   -/-
            UNLABELLED           -/-   -/-   -/-   -/-   -/-   -/-   -/-   -/-   -/-   -/-
            """;

    private static final Map<String, Scope> SCOPES = Map.of(
            "-", Scope.NONE,
            "own", Scope.OWN,
            "co", Scope.COLLABORATING,
            "team", Scope.TEAM,
            "dep", Scope.DEPARTMENT,
            "all", Scope.ALL);

    private static final Map<Character, FieldAccess> ACCESSES = Map.of(
            '-', FieldAccess.HIDDEN, 'M', FieldAccess.MASKED, 'R', FieldAccess.READABLE, 'E', FieldAccess.EDITABLE);

    /** The roles in the order of the columns; the strict sales role is no role of its own until a workspace says so. */
    private static List<Grants> columns() {
        Map<Role, Grants> all = RolePresets.all();
        return List.of(
                shipped(all, "sales"),
                RolePresets.salesStrict(),
                shipped(all, "service"),
                shipped(all, "technical-support"),
                shipped(all, "supervisor"),
                shipped(all, "department-manager"),
                shipped(all, "data-steward"),
                shipped(all, "marketing"),
                shipped(all, "management"),
                shipped(all, "administrator"));
    }

    private static Grants shipped(Map<Role, Grants> all, String key) {
        return Optional.ofNullable(all.get(new Role(key))).orElseThrow();
    }

    /** The lines of a table by their first word. */
    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        text.lines()
                .map(line -> Arrays.asList(line.strip().split(" +")))
                .forEach(line -> lines.put(line.get(0), line.subList(1, line.size())));
        return lines;
    }

    @Test
    void every_right_of_every_role_reaches_as_far_as_written_here() {
        Map<String, List<String>> table = table(RIGHTS);
        assertThat(table.keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Right.values()).map(Right::key).toList());
        for (Right right : Right.values()) {
            List<Scope> expected = Optional.ofNullable(table.get(right.key())).orElseThrow().stream()
                    .map(SCOPES::get)
                    .toList();
            assertThat(columns().stream().map(role -> role.scope(right)).toList())
                    .as(right.key())
                    .isEqualTo(expected);
        }
    }

    @Test
    void every_class_of_fields_is_open_to_every_role_as_far_as_written_here() {
        Map<String, List<String>> table = table(FIELDS);
        assertThat(table.keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Sensitivity.values()).map(Enum::name).toList());
        for (Sensitivity sensitivity : Sensitivity.values()) {
            List<FieldGrant> expected = Optional.ofNullable(table.get(sensitivity.name())).orElseThrow().stream()
                    .map(cell -> new FieldGrant(access(cell.charAt(0)), access(cell.charAt(2))))
                    .toList();
            assertThat(columns().stream().map(role -> role.fields(sensitivity)).toList())
                    .as(sensitivity.name())
                    .isEqualTo(expected);
        }
    }

    private static FieldAccess access(char letter) {
        return Optional.ofNullable(ACCESSES.get(letter)).orElseThrow();
    }

    @Test
    void nine_roles_ship() {
        assertThat(RolePresets.all()).hasSize(9);
    }
}
