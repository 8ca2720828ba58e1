package io.guanxi.crm.classification;

import java.util.Optional;

/** Which section (门类) of GB/T 4754-2017 an industry belongs to. */
public final class Industries {
    private Industries() {}

    /**
     * The section letter A–T of a code (with or without its letter) or of a section's name; empty for any other text.
     */
    public static Optional<String> section(String codeOrText) {
        Optional<String> letter = Sections.ofCode(codeOrText);
        return letter.isPresent()
                ? letter
                : Dimensions.INDUSTRY
                        .named(codeOrText)
                        .map(DimensionClass::key)
                        .filter(key -> !key.equals(Dimension.UNCLASSIFIED));
    }
}
