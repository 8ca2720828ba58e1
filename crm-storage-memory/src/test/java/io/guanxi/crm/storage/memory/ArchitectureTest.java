package io.guanxi.crm.storage.memory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
    private static final Set<String> ENTRY_POINTS = Set.of("MemoryStorage");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.guanxi.crm.storage.memory");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("io.guanxi.crm.storage.memory.planted");

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
    void there_is_no_sql() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..");

        rule.check(MODULE);
        assertThatThrownBy(() -> rule.check(PLANTED)).hasMessageContaining("planted.Shown");
    }

    private static boolean isInside(JavaClass type) {
        return type.isTopLevelClass() && !ENTRY_POINTS.contains(type.getSimpleName());
    }
}
