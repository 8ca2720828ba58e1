package io.guanxi.crm.shared;

/**
 * One broken rule of an input.
 *
 * @param path where, for example {@code contacts[0].mobile}
 * @param code stable code, for example {@code required}
 * @param message what to do, in two languages; never holds the value found
 */
public record Violation(String path, String code, Label message) {}
