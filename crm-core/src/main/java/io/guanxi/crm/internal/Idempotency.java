package io.guanxi.crm.internal;

import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.IdempotentResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a creating command with a caller's key happen once.
 *
 * @param operation the command, for example {@code customers.register}
 * @param key the caller's key; empty for a command without one
 * @param digest what the command asks for, digested
 */
public record Idempotency(String operation, Optional<IdempotencyKey> key, String digest) {

    /** A command without a key. */
    public static Idempotency none() {
        return new Idempotency("", Optional.empty(), "");
    }

    /** A command with a key; {@code content} says everything that it asks for. */
    public static Idempotency of(String operation, IdempotencyKey key, String content) {
        return new Idempotency(operation, Optional.of(key), Cursors.digest(content));
    }

    /** What a command asks for, so that different parts make different texts, whatever they hold. */
    public static String content(@Nullable Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            all.append(part == null ? "-" : text.length()).append(':').append(text);
        }
        return all.toString();
    }

    /**
     * What the same command led to before, if it was done.
     *
     * @throws RefusedException {@code idempotency-key-reused} when the key was used for something else
     */
    public Optional<UUID> before(Look look) {
        return id().flatMap(
                        id -> look.reader(IdempotentResult.IDEMPOTENT_RESULTS).find(id))
                .map(found -> {
                    if (!found.value().digest().equals(digest)) {
                        throw reused();
                    }
                    return found.value().result();
                });
    }

    /** Remembers what the command led to, in the unit of the command. */
    public void remember(Act act, UUID result) {
        id().ifPresent(id -> act.repository(IdempotentResult.IDEMPOTENT_RESULTS)
                .insertAll(List.of(new IdempotentResult(id, operation, digest, result, act.now()))));
    }

    /**
     * Runs the command; when it lost a unique key, runs it again: if another one with the same idempotency key was faster,
     * the other's result is found then, whichever key was met first.
     */
    public static <R> R once(CrmStorage storage, Supplier<R> command) {
        return Repeats.whenLost(DuplicateKeyException.class, 2, storage, command);
    }

    /** What is remembered of this command, for many at once. */
    public Optional<IdempotentResult> result(UUID made, Instant at) {
        return id().map(id -> new IdempotentResult(id, operation, digest, made, at));
    }

    /** The id under which it is remembered; empty for a command without a key. */
    public Optional<UUID> id() {
        return key.map(given -> UUID.nameUUIDFromBytes(
                ("idempotency:" + operation + ":" + given.value()).getBytes(StandardCharsets.UTF_8)));
    }

    private static RefusedException reused() {
        return new RefusedException(
                "idempotency-key-reused",
                new Label(
                        "该幂等键已用于内容不同的请求;请为新请求使用新的键",
                        "this idempotency key was used with another content; use a new key for a new request"));
    }
}
