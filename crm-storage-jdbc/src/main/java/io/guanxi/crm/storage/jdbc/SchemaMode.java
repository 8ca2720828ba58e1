package io.guanxi.crm.storage.jdbc;

/** What is done about the tables when a storage is built. */
public enum SchemaMode {
    /** Missing tables are created and newer versions applied, under a lock. Needs the right to create tables. */
    MIGRATE,
    /** The tables are compared with what the library needs; what is missing is named and nothing is changed. */
    VALIDATE,
    /** The tables are taken as they are. */
    NONE
}
