package io.guanxi.crm.storage.memory.planted;

import java.sql.Connection;

/** Public without being an entry point, and it knows that there are databases. */
public record Shown(Connection connection) {}
