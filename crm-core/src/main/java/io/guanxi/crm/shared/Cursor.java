package io.guanxi.crm.shared;

/** An opaque place in a sorted list, valid for the same question only. */
public record Cursor(String token) {}
