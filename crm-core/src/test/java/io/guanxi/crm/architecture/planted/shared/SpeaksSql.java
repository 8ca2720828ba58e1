package io.guanxi.crm.architecture.planted.shared;

import java.sql.Connection;

/** Knows that there are databases. */
public record SpeaksSql(Connection connection) {}
