package io.guanxi.crm.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A file that came with a case and is kept by the application, in a storage of its own. The library keeps what is said
 * here, never the bytes, and opens nothing. The files of a case are given with its draft and never change.
 *
 * @param name as people call it, for example {@code 报错截图.png}
 * @param mediaType after RFC 6838, for example {@code image/png}
 * @param size in bytes
 * @param key where the application finds the file: a URI, or a key of its storage
 */
public record Attachment(
        @NotBlank @Size(max = 255) @Pattern(regexp = Attachment.PRINTABLE)
        String name,

        @Size(max = 127) @Pattern(regexp = "[\\w.+-]+/[\\w.+-]+")
        String mediaType,

        @PositiveOrZero long size,

        @NotBlank @Size(max = 1_000) @Pattern(regexp = Attachment.PRINTABLE)
        String key) {
    /** How many a case has at most. */
    public static final int MOST = 20;

    private static final String PRINTABLE = "[^\\p{Cntrl}]*";

    @Override
    public String toString() {
        return "Attachment[" + mediaType + ", " + size + " bytes]";
    }
}
