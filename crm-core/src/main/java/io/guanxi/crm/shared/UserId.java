package io.guanxi.crm.shared;

/** A user of the host application, by the host's own key: 1 to 100 characters, not blank, without U+0000. */
public record UserId(String value) {
    public UserId {
        if (value.isBlank() || value.length() > 100 || value.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    "a user id has 1 to 100 characters none of them U+0000, and is not blank");
        }
    }

    public static UserId of(String value) {
        return new UserId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
