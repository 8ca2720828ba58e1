package io.guanxi.crm.access;

import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts, in which workspace, in which roles and why. The host application has authenticated the user and answers for
 * this. Immutable.
 *
 * @param purpose why the actor acts, kept in the audit trail
 * @param locale the language of messages
 * @param behalf whom the actor acts for: then only what both may do is allowed
 */
public record Actor(
        WorkspaceId workspace, UserId user, Set<Role> roles, String purpose, Locale locale, Optional<Actor> behalf) {
    public Actor {
        if (purpose.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a purpose holds no U+0000");
        }
        roles = Set.copyOf(new LinkedHashSet<>(roles));
        if (behalf.isPresent() && !behalf.get().workspace().equals(workspace)) {
            throw new IllegalArgumentException("an actor acts on behalf of someone in the same workspace");
        }
    }

    /** An actor who works in Chinese. */
    public static Actor of(String workspace, String user, Role... roles) {
        return new Actor(
                WorkspaceId.of(workspace),
                UserId.of(user),
                new LinkedHashSet<>(Arrays.asList(roles)),
                "",
                Locale.CHINA,
                Optional.empty());
    }

    public Actor withLocale(Locale other) {
        return new Actor(workspace, user, roles, purpose, other, behalf);
    }

    public Actor withPurpose(String why) {
        return new Actor(workspace, user, roles, why, locale, behalf);
    }

    /** The same actor acting for another: allowed is what both may do, on customers that both may reach. */
    public Actor onBehalfOf(Actor other) {
        return new Actor(workspace, user, roles, purpose, locale, Optional.of(other));
    }
}
