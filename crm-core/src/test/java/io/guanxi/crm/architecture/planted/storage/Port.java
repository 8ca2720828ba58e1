package io.guanxi.crm.architecture.planted.storage;

/** What features must not see. */
public interface Port {}
