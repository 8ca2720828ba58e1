package io.guanxi.crm.internal.settings;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Repeats;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.SettingsReader;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.classification.RuleChanges;
import io.guanxi.crm.settings.Settings;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.storage.StoredSettings;
import io.guanxi.crm.storage.Versioned;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The service over a workspace's settings; every change is audited. */
public final class WorkspaceOptions implements Settings {
    private static final int TRIES = 8;

    private final Runner runner;
    private final Actor actor;

    public WorkspaceOptions(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public WorkspaceSettings current() {
        return runner.look(actor, Look::settings);
    }

    @Override
    public long version() {
        return runner.look(
                actor,
                look -> look.reader(StoredSettings.SETTINGS)
                        .find(StoredSettings.THE_ID)
                        .map(Versioned::version)
                        .orElse(0L));
    }

    @Override
    public WorkspaceSettings changeZone(ZoneId zone) {
        return change(SettingsReader.ZONE, zone.getId());
    }

    @Override
    public WorkspaceSettings changeCurrency(Currency currency) {
        return change(SettingsReader.CURRENCY, currency.getCurrencyCode());
    }

    @Override
    public WorkspaceSettings changeNumbering(String scheme) {
        try {
            return change(SettingsReader.NUMBERING, NumberScheme.parse(scheme).toString());
        } catch (IllegalArgumentException notUnderstood) {
            throw InvalidInputException.of(
                    "scheme",
                    "numbering.invalid",
                    new Label("编号规则无效,例如 C{yyyy}{seq:3:year}", String.valueOf(notUnderstood.getMessage())));
        }
    }

    @Override
    public WorkspaceSettings changeRequirements(Requirements requirements) {
        StatusMachine known = runner.look(actor, look -> {
            look.authority().needEverywhere(Right.CONFIGURE);
            return look.settings().statuses();
        });
        requirements.statuses().stream()
                .filter(status -> !known.statuses().contains(status))
                .findFirst()
                .ifPresent(status -> {
                    throw unknown(status, known);
                });
        return change(SettingsReader.REQUIREMENTS, requirements.toString());
    }

    private static InvalidInputException unknown(CustomerStatus status, StatusMachine known) {
        String those = known.statuses().stream().map(CustomerStatus::key).collect(Collectors.joining(", "));
        return InvalidInputException.of(
                "requirements",
                "requirements.status-unknown",
                new Label(
                        "没有客户状态 " + status + ";可用:" + those,
                        "customers have no status " + status + " here, expected one of " + those
                                + "; a status of your own is added where the library is built"));
    }

    @Override
    public WorkspaceSettings refuseUnknownTerms(boolean refuse) {
        return change(SettingsReader.REFUSE_UNKNOWN, String.valueOf(refuse));
    }

    /** Of several first changes at once one makes the records; the others find them when they are done again. */
    private WorkspaceSettings change(String key, String value) {
        return Repeats.whenLost(
                DuplicateKeyException.class,
                TRIES,
                runner.ports().storage(),
                () -> runner.act(actor, act -> {
                    act.authority().needEverywhere(Right.CONFIGURE);
                    if (key.equals(SettingsReader.ZONE) || key.equals(SettingsReader.CURRENCY)) {
                        RuleChanges.remember(act);
                    }
                    Map<String, String> changed = write(act, key, value);
                    return SettingsReader.over(runner.ports().defaults(), changed);
                }));
    }

    private static Map<String, String> write(Act act, String key, String value) {
        Versioned<StoredSettings> before = act.repository(StoredSettings.SETTINGS)
                .lock(List.of(StoredSettings.THE_ID))
                .get(StoredSettings.THE_ID);
        Map<String, String> changed =
                new HashMap<>(before == null ? Map.of() : before.value().values());
        changed.put(key, value);
        StoredSettings after = new StoredSettings(StoredSettings.THE_ID, changed);
        if (before == null) {
            act.insert(StoredSettings.SETTINGS, List.of(after), Trace.apart());
        } else {
            act.update(StoredSettings.SETTINGS, before, after, Trace.apart());
        }
        return changed;
    }
}
