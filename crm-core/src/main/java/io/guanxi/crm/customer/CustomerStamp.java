package io.guanxi.crm.customer;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;

/**
 * When and by whom a customer was entered.
 *
 * @param createdAt when the customer became known: business time
 * @param recordedAt when it was written: the clock's time
 * @param statusSince since when the status holds, business time
 */
public record CustomerStamp(Instant createdAt, Instant recordedAt, UserId createdBy, Instant statusSince) {}
