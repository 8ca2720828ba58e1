package io.guanxi.crm.settings;

import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.RolePresets;
import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.customer.StatusMachine;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a workspace decides for itself. Immutable.
 *
 * @param zone in which dates are read and written
 * @param currency in which amounts are compared and summed
 * @param numbering how customer numbers are made
 * @param refuseUnknownTerms whether an industry or region that the dictionary does not know is refused instead of kept
 *     and flagged
 * @param requirements what must be said of a customer, by kind and status
 * @param statuses which statuses customers may have, how they are called and which may follow which
 * @param roles what each role may do and see; a role that is not named may nothing
 */
public record WorkspaceSettings(
        ZoneId zone,
        Currency currency,
        NumberScheme numbering,
        boolean refuseUnknownTerms,
        Requirements requirements,
        StatusMachine statuses,
        Map<Role, Grants> roles) {
    public WorkspaceSettings {
        roles = Map.copyOf(roles);
    }

    /** Asia/Shanghai, yuan, {@code C2024001}, unknown terms kept and flagged, the shipped roles. */
    public static WorkspaceSettings defaults() {
        return new WorkspaceSettings(
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                NumberScheme.YEARLY,
                false,
                Requirements.preset(),
                StatusMachine.preset(),
                RolePresets.all());
    }

    public WorkspaceSettings zone(ZoneId other) {
        return new WorkspaceSettings(other, currency, numbering, refuseUnknownTerms, requirements, statuses, roles);
    }

    public WorkspaceSettings currency(Currency other) {
        return new WorkspaceSettings(zone, other, numbering, refuseUnknownTerms, requirements, statuses, roles);
    }

    public WorkspaceSettings numbering(NumberScheme other) {
        return new WorkspaceSettings(zone, currency, other, refuseUnknownTerms, requirements, statuses, roles);
    }

    /** The same, refusing terms that the dictionaries do not know, or keeping and flagging them. */
    public WorkspaceSettings refusingUnknownTerms(boolean refuse) {
        return new WorkspaceSettings(zone, currency, numbering, refuse, requirements, statuses, roles);
    }

    public WorkspaceSettings requirements(Requirements other) {
        return new WorkspaceSettings(zone, currency, numbering, refuseUnknownTerms, other, statuses, roles);
    }

    public WorkspaceSettings statuses(StatusMachine other) {
        return new WorkspaceSettings(zone, currency, numbering, refuseUnknownTerms, requirements, other, roles);
    }

    /** The same with this meaning of a role. */
    public WorkspaceSettings role(Role role, Grants grants) {
        Map<Role, Grants> changed = new LinkedHashMap<>(roles);
        changed.put(role, grants);
        return new WorkspaceSettings(zone, currency, numbering, refuseUnknownTerms, requirements, statuses, changed);
    }
}
