package io.guanxi.crm.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the library's structure for any base package, so that the same rule can be shown to hold on the library
 * and to fail on planted violations. A package appears when its feature does: no rule minds an empty one.
 */
record ArchitectureRules(String root) {
    /** Ground floor first; packages of one floor may see each other as long as there is no cycle. */
    static final List<List<String>> FLOORS = List.of(
            List.of("shared"),
            List.of("time"),
            List.of("field"),
            List.of("filter"),
            List.of("event"),
            List.of("access"),
            List.of("dictionary"),
            List.of("customer"),
            List.of("tag", "deal", "interaction", "demand", "reminder"),
            List.of("classification"),
            List.of("settings"),
            List.of("feedback"),
            List.of("survey", "playbook", "quality", "duplicate", "segment", "transfer", "privacy", "audit", "report"),
            List.of("profile"),
            List.of("storage"),
            List.of("internal"));

    private static final String FRONT_DOOR = "front door";

    ArchRule every_package_has_its_floor() {
        String[] known = FLOORS.stream().flatMap(List::stream).map(this::below).toArray(String[]::new);
        String[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = root;
        return classes().that().resideInAPackage(root + "..").should().resideInAnyPackage(all);
    }

    ArchRule a_floor_sees_only_the_floors_below() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer(FRONT_DOOR)
                .definedBy(root);
        List<String> below = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            String name = String.join(", ", floor);
            house = house.layer(name).definedBy(floor.stream().map(this::below).toArray(String[]::new));
            house = below.isEmpty()
                    ? house.whereLayer(name).mayNotAccessAnyLayer()
                    : house.whereLayer(name).mayOnlyAccessLayers(below.toArray(String[]::new));
            below.add(name);
        }
        return house;
    }

    ArchRule features_never_see_storage_or_internal() {
        return noClasses()
                .that(isFeature())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below("storage"), below("internal"))
                .allowEmptyShould(true);
    }

    ArchRule only_the_front_door_sees_internal() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, below("internal"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("internal"));
    }

    ArchRule packages_are_free_of_cycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule packages_of_internal_are_free_of_cycles() {
        return slices().matching(root + ".internal.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    ArchRule time_ids_and_chance_come_from_outside() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root)
                .should()
                .accessTargetWhere(HiddenInput.isTaken())
                .because("the clock, the ids and the randomness are arguments");
    }

    ArchRule static_fields_are_final() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    ArchRule there_are_no_thread_locals() {
        return noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);
    }

    ArchRule every_package_says_it_is_null_marked() {
        return classes()
                .should()
                .resideInAPackage("..")
                .andShould(Conditions.resideInAPackageAnnotatedWith(NullMarked.class));
    }

    ArchRule the_core_speaks_no_sql() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi.."))
                .because("databases are the storage modules' business");
    }

    ArchRule foreign_types_stay_out_of_signatures() {
        return classes()
                .that()
                .arePublic()
                .should(Conditions.showNoTypeFrom(resideInAnyPackage(
                                "com.fasterxml..",
                                "com.github..",
                                "com.google..",
                                "de.siegmar..",
                                "org.hibernate..",
                                "org.slf4j..")
                        .as("a library that may be exchanged")));
    }

    ArchRule ports_are_narrow() {
        return classes()
                .that()
                .areInterfaces()
                .and()
                .resideInAPackage(below("storage"))
                .should(Conditions.askForAtMost(8))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> isFeature() {
        return resideInAPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(root, below("storage"), below("internal"))))
                .as("features");
    }

    private String below(String name) {
        return root + "." + name + "..";
    }
}
