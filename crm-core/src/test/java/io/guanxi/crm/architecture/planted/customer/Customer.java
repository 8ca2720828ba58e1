package io.guanxi.crm.architecture.planted.customer;

/** What lower floors must not see. */
public final class Customer {}
