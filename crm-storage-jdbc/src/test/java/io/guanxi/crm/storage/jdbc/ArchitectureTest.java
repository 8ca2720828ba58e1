package io.guanxi.crm.storage.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The module shows its entry points and nothing else; every rule is seen to fail on a planted violation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final Set<String> ENTRY_POINTS = Set.of("JdbcStorage", "SchemaMode");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.guanxi.crm.storage.jdbc");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("io.guanxi.crm.storage.jdbc.planted");

    @Test
    void only_the_entry_points_are_public() {
        ArchRule rule = noClasses()
                .that(DescribedPredicate.describe("are no entry point", ArchitectureTest::isInside))
                .should()
                .bePublic()
                .allowEmptyShould(true);

        rule.check(MODULE);
        assertThatThrownBy(() -> rule.check(PLANTED)).hasMessageContaining("planted.Shown");
    }

    @Test
    void no_library_type_is_in_the_signature_of_what_is_shown() {
        ArchRule rule = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(DescribedPredicate.describe(
                        "of the library behind", type -> type.getPackageName().startsWith("org.jdbi")))
                .orShould()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "of the library behind",
                        types -> types.stream()
                                .anyMatch(type -> type.getPackageName().startsWith("org.jdbi"))))
                .allowEmptyShould(true);

        rule.check(MODULE);
        assertThatThrownBy(() -> rule.check(PLANTED))
                .hasMessageContaining("Shown.answered()")
                .hasMessageContaining("Shown.asked(");
    }

    private static boolean isInside(JavaClass type) {
        return type.isTopLevelClass() && !ENTRY_POINTS.contains(type.getSimpleName());
    }
}
