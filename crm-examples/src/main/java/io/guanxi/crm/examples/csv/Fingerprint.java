package io.guanxi.crm.examples.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A digest of the values of a line: equal for equal values in the same order, whatever they were written as. */
final class Fingerprint {
    private static final byte[] NOTHING = {0};
    private static final byte[] SOMETHING = {1};

    private final byte[] digest;

    private Fingerprint(byte[] digest) {
        this.digest = digest;
    }

    /** SHA-256 over the values, each with its length in front; nothing and the empty text differ. */
    static Fingerprint of(@Nullable Object... values) {
        MessageDigest sha = sha256();
        for (Object value : values) {
            if (value == null) {
                sha.update(NOTHING);
            } else {
                byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                sha.update(SOMETHING);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
        }
        return new Fingerprint(sha.digest());
    }

    /** The first 64 bits. */
    long key() {
        return ByteBuffer.wrap(digest).getLong();
    }

    String hex() {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
