package io.guanxi.crm.settings;

import io.guanxi.crm.customer.Requirements;
import java.time.ZoneId;
import java.util.Currency;

/** The settings of the session's workspace. What the workspace has not changed is what the application was built with. */
public interface Settings {
    WorkspaceSettings current();

    /** The version of the workspace's own changes; 0 while there are none. */
    long version();

    /**
     * Changes the zone in which dates are read and written; the next sweep moves the days of interactions and decides
     * again for all customers.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to configure
     */
    WorkspaceSettings changeZone(ZoneId zone);

    /**
     * Changes the currency in which amounts are compared and summed. The next sweep restates the deals and decides again
     * for all customers: the amount of a deal in another currency is unknown until it is entered anew with a rate.
     */
    WorkspaceSettings changeCurrency(Currency currency);

    /**
     * Changes how numbers are made from now on.
     *
     * @param scheme see {@link io.guanxi.crm.customer.NumberScheme}
     * @throws io.guanxi.crm.shared.InvalidInputException for a scheme that is not understood
     */
    WorkspaceSettings changeNumbering(String scheme);

    /**
     * Changes what must be said of customers that are entered or changed from now on.
     *
     * @throws io.guanxi.crm.shared.InvalidInputException for a status that the workspace does not have
     */
    WorkspaceSettings changeRequirements(Requirements requirements);

    WorkspaceSettings refuseUnknownTerms(boolean refuse);
}
