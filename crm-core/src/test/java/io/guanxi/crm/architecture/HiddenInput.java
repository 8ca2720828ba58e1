package io.guanxi.crm.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Input that no caller handed in: the wall clock, the machine's zone, fresh ids, chance. */
final class HiddenInput {
    private static final Map<String, Set<String>> SOURCES = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
            "java.util.random.RandomGenerator", Set.of("getDefault", "of"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
            "java.time.InstantSource", Set.of("system"),
            "java.time.ZoneId", Set.of("systemDefault"),
            "java.util.TimeZone", Set.of("getDefault"),
            "java.util.Locale", Set.of("getDefault"));

    private static final Set<String> CREATED_WITHOUT_ARGUMENT =
            Set.of("java.util.Date", "java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    private HiddenInput() {}

    static DescribedPredicate<JavaAccess<?>> isTaken() {
        return DescribedPredicate.describe(
                "the target is the wall clock, the machine's zone, a fresh id or chance",
                access -> isHidden(access.getTarget()));
    }

    private static boolean isHidden(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit && (isSource(unit) || isNow(unit) || isCreation(unit));
    }

    private static boolean isSource(CodeUnitAccessTarget unit) {
        return SOURCES.getOrDefault(unit.getOwner().getName(), Set.of()).contains(unit.getName());
    }

    private static boolean isNow(CodeUnitAccessTarget unit) {
        boolean byClock = unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return unit.getOwner().getPackageName().startsWith("java.time")
                && List.of("now", "dateNow").contains(unit.getName())
                && !byClock;
    }

    private static boolean isCreation(CodeUnitAccessTarget unit) {
        return unit.getName().equals("<init>")
                && unit.getRawParameterTypes().isEmpty()
                && CREATED_WITHOUT_ARGUMENT.contains(unit.getOwner().getName());
    }
}
