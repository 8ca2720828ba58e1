package io.guanxi.crm.shared;

import java.util.regex.Pattern;

/** The name of a workspace (tenant): 1 to 64 letters, digits, dots, dashes or underscores, case-sensitive. */
public record WorkspaceId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public WorkspaceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a workspace id has 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    public static WorkspaceId of(String value) {
        return new WorkspaceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
