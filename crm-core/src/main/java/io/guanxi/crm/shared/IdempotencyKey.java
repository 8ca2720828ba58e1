package io.guanxi.crm.shared;

/** A caller's own key for one creating command: the same key with the same content answers the first result again. */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("an idempotency key has 1 to 200 characters and is not blank");
        }
    }

    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(value);
    }
}
