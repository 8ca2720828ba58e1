package io.guanxi.crm.architecture.planted.cellar;

/** Lives in a package that no floor knows and that is not null-marked. */
public final class Unlisted {}
