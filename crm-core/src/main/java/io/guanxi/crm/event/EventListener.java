package io.guanxi.crm.event;

/**
 * Is told of events, at least once each and in the order of their customer. It may be told again after a failure or a
 * crash, and does its work outside any unit of the storage.
 */
@FunctionalInterface
public interface EventListener {
    /** Throwing means: try again later, and tell me nothing else of this customer before. */
    void on(DomainEvent event) throws Exception;
}
