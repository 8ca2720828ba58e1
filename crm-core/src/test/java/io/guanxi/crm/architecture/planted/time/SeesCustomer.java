package io.guanxi.crm.architecture.planted.time;

import io.guanxi.crm.architecture.planted.customer.Customer;

/** Looks up the stairs. */
public record SeesCustomer(Customer customer) {}
