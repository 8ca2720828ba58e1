package io.guanxi.crm.tck.selftest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.guanxi.crm.tck.StorageSuite;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** No suite can skip a test, and no suite is left out of the contract. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KitNeverSkipsTest {
    private static final List<String> WAYS_TO_SKIP = List.of(
            "org.junit.jupiter.api.Assumptions",
            "org.junit.jupiter.api.Disabled",
            "org.junit.jupiter.api.extension.ExecutionCondition",
            "org.assertj.core.api.Assumptions",
            "org.opentest4j.TestAbortedException",
            "org.opentest4j.TestSkippedException");

    private static final DescribedPredicate<JavaClass> A_WAY_TO_SKIP = DescribedPredicate.describe(
            "a way to skip",
            type -> WAYS_TO_SKIP.contains(type.getName())
                    || type.getPackageName().equals("org.junit.jupiter.api.condition"));

    private static final ArchRule NEVER_SKIPS = noClasses().should().dependOnClassesThat(A_WAY_TO_SKIP);

    private static final JavaClasses KIT =
            imported("io.guanxi.crm.tck").that(DescribedPredicate.not(resideInAPackage("io.guanxi.crm.tck.selftest")));

    /** Without what the classes depend on, which is named but need not be read. */
    private static JavaClasses imported(String... packages) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages(packages);
        });
    }

    /** Skips, to see that the rule finds it. */
    static final class Skipping {
        void skip() {
            throw new org.opentest4j.TestAbortedException("on purpose");
        }
    }

    @Test
    void no_suite_knows_a_way_to_skip() {
        assertThat(KIT.contain(StorageSuite.class)).isTrue();
        NEVER_SKIPS.check(KIT);
    }

    @Test
    void a_way_to_skip_would_be_found() {
        JavaClasses skipping = imported("io.guanxi.crm.tck.selftest");
        assertThatThrownBy(() -> NEVER_SKIPS.check(skipping)).hasMessageContaining("TestAbortedException");
    }

    @Test
    void every_suite_is_part_of_the_contract() {
        List<JavaClass> suites = KIT.stream()
                .filter(type -> type.isAssignableTo(StorageSuite.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isEquivalentTo(StorageSuite.class))
                .toList();
        assertThat(suites)
                .hasSizeGreaterThan(15)
                .allSatisfy(suite -> assertThat(suite.getSubclasses())
                        .as("who runs %s", suite.getSimpleName())
                        .isNotEmpty());
    }
}
