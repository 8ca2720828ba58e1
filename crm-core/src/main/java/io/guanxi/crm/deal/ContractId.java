package io.guanxi.crm.deal;

import java.util.UUID;

/** The id of a contract. */
public record ContractId(UUID value) {}
