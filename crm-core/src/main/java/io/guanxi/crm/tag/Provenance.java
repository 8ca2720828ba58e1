package io.guanxi.crm.tag;

/** Where a tag's assignment comes from. A policy never removes what was set by hand or by import. */
public enum Provenance {
    HAND,
    IMPORT,
    POLICY
}
