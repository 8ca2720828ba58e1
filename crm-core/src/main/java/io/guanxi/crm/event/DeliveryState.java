package io.guanxi.crm.event;

/** Where an outbox entry stands. */
public enum DeliveryState {
    PENDING,
    /** Gave up after too many tries; holds back later events of its customer until it is requeued. */
    PARKED
}
