package io.guanxi.crm.internal;

import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.StoredSettings;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/** What a workspace changed, laid over what the application was built with. */
public final class SettingsReader {
    public static final String ZONE = "zone";
    public static final String CURRENCY = "currency";
    public static final String NUMBERING = "numbering";
    public static final String REQUIREMENTS = "requirements";
    public static final String REFUSE_UNKNOWN = "refuse-unknown-terms";

    private SettingsReader() {}

    static WorkspaceSettings read(ReadUnit unit, WorkspaceSettings defaults) {
        return unit.reader(StoredSettings.SETTINGS)
                .find(StoredSettings.THE_ID)
                .map(stored -> over(defaults, stored.value().values()))
                .orElse(defaults);
    }

    /** The defaults with these changes laid over them. */
    public static WorkspaceSettings over(WorkspaceSettings defaults, Map<String, String> changed) {
        WorkspaceSettings settings = defaults;
        if (changed.containsKey(ZONE)) {
            settings = settings.zone(ZoneId.of(changed.get(ZONE)));
        }
        if (changed.containsKey(CURRENCY)) {
            settings = settings.currency(Currency.getInstance(changed.get(CURRENCY)));
        }
        if (changed.containsKey(NUMBERING)) {
            settings = settings.numbering(NumberScheme.parse(changed.get(NUMBERING)));
        }
        if (changed.containsKey(REQUIREMENTS)) {
            settings = settings.requirements(Requirements.parse(changed.get(REQUIREMENTS)));
        }
        if (changed.containsKey(REFUSE_UNKNOWN)) {
            settings = settings.refusingUnknownTerms(Boolean.parseBoolean(changed.get(REFUSE_UNKNOWN)));
        }
        return settings;
    }
}
