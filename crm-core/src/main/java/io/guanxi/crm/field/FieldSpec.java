package io.guanxi.crm.field;

import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.Optional;

/** What is said of a field apart from its type and getter. */
record FieldSpec(
        String key,
        Label label,
        boolean many,
        Sensitivity sensitivity,
        Optional<MaskKind> mask,
        boolean isPersonal,
        List<String> aliases,
        boolean sortedByAsciiKey,
        boolean derived) {

    static FieldSpec of(String key, Label label, boolean many) {
        return new FieldSpec(
                key, label, many, Sensitivity.UNLABELLED, Optional.empty(), false, List.of(), false, false);
    }

    FieldSpec withSensitivity(Sensitivity value) {
        return new FieldSpec(key, label, many, value, mask, isPersonal, aliases, sortedByAsciiKey, derived);
    }

    FieldSpec withMask(MaskKind value) {
        return new FieldSpec(
                key, label, many, sensitivity, Optional.of(value), isPersonal, aliases, sortedByAsciiKey, derived);
    }

    FieldSpec asPersonal() {
        return new FieldSpec(key, label, many, sensitivity, mask, true, aliases, sortedByAsciiKey, derived);
    }

    FieldSpec withAliases(List<String> names) {
        return new FieldSpec(
                key, label, many, sensitivity, mask, isPersonal, List.copyOf(names), sortedByAsciiKey, derived);
    }

    FieldSpec asciiSorted() {
        return new FieldSpec(key, label, many, sensitivity, mask, isPersonal, aliases, true, derived);
    }

    FieldSpec asDerived() {
        return new FieldSpec(key, label, many, sensitivity, mask, isPersonal, aliases, sortedByAsciiKey, true);
    }
}
