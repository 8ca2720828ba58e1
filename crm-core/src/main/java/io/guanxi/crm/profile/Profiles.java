package io.guanxi.crm.profile;

import io.guanxi.crm.customer.CustomerId;

/** Gathers what is known of a customer. */
public interface Profiles {
    /** @throws io.guanxi.crm.shared.NotFoundException when the customer does not exist or may not be seen */
    CustomerProfile of(CustomerId customer);
}
