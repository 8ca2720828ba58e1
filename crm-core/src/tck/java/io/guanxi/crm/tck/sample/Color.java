package io.guanxi.crm.tck.sample;

/** A choice of the sample records; one of its keys has a dash. */
public enum Color {
    RED,
    GREEN,
    DEEP_BLUE
}
