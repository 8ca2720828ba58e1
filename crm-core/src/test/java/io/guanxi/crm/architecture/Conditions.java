package io.guanxi.crm.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules ask of a class where the rule language has no word for it. */
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> resideInAPackageAnnotatedWith(Class<? extends Annotation> annotation) {
        return condition("reside in a package annotated with @" + annotation.getSimpleName(), (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(annotation)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " resides in a package without @" + annotation.getSimpleName()));
            }
        });
    }

    static ArchCondition<JavaClass> askForAtMost(int methods) {
        return condition("ask for at most " + methods + " methods", (type, events) -> {
            long found = type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                    .count();
            if (found > methods) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " asks for " + found + " methods"));
            }
        });
    }

    static ArchCondition<JavaClass> showNoTypeFrom(DescribedPredicate<? super JavaClass> foreign) {
        return condition(
                "show no type from " + foreign.getDescription(),
                (type, events) -> type.getCodeUnits().stream()
                        .filter(unit -> isSeen(unit.getModifiers()))
                        .filter(unit -> typesOf(unit).anyMatch(foreign))
                        .forEach(unit -> events.add(
                                SimpleConditionEvent.violated(unit, unit.getFullName() + " shows a foreign type"))));
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit unit) {
        Stream<JavaClass> own = Stream.of(List.of(unit.getReturnType()), unit.getParameterTypes())
                .flatMap(List::stream)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
        return Stream.concat(own, unit.getExceptionTypes().stream());
    }

    private interface Check {
        void of(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.of(type, events);
            }
        };
    }
}
