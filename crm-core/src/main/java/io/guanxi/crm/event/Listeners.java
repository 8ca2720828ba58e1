package io.guanxi.crm.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The listeners that this application registered, by name. Immutable. */
public final class Listeners {
    private final Map<String, EventListener> byName;

    private Listeners(Map<String, EventListener> byName) {
        this.byName = byName;
    }

    /** Nobody listens. */
    public static Listeners none() {
        return new Listeners(Map.of());
    }

    /**
     * The same and one more.
     *
     * @param name stable for ever: it identifies what is still to be delivered
     * @throws IllegalArgumentException when the name is taken or not 1 to 100 characters
     */
    public Listeners with(String name, EventListener listener) {
        if (name.isBlank() || name.length() > 100 || byName.containsKey(name)) {
            throw new IllegalArgumentException("a listener needs a name of its own with 1 to 100 characters: " + name);
        }
        Map<String, EventListener> more = new LinkedHashMap<>(byName);
        more.put(name, listener);
        return new Listeners(more);
    }

    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    public Optional<EventListener> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
