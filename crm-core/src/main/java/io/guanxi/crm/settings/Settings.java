package io.guanxi.crm.settings;

import java.time.ZoneId;
import java.util.Currency;

/** The settings of the session's workspace. What the workspace has not changed is what the application was built with. */
public interface Settings {
    WorkspaceSettings current();

    /** The version of the workspace's own changes; 0 while there are none. */
    long version();

    /** @throws io.guanxi.crm.shared.ForbiddenException without the right to configure */
    WorkspaceSettings changeZone(ZoneId zone);

    WorkspaceSettings changeCurrency(Currency currency);

    /**
     * Changes how numbers are made from now on.
     *
     * @param scheme see {@link io.guanxi.crm.customer.NumberScheme}
     * @throws io.guanxi.crm.shared.InvalidInputException for a scheme that is not understood
     */
    WorkspaceSettings changeNumbering(String scheme);

    WorkspaceSettings refuseUnknownTerms(boolean refuse);
}
