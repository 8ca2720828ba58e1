package io.guanxi.crm.examples.csv;

import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a line of deals.csv says.
 *
 * @param contract the contract that the line says more of than its number, on the first such line; else null
 */
public record DealRow(DealDraft deal, @Nullable ContractDraft contract) {}
