package io.guanxi.crm.storage.jdbc;

/**
 * Ids that lie in another table: of the parents of some children, or of the records that have some value.
 *
 * @param id the expression of the id
 * @param fromWhere what follows {@code from}
 */
record Membership(String id, Sql fromWhere) {
    /** The condition that an id is among them. */
    void holds(String wanted, Sql out) {
        out.add(wanted).add(" in (select ").add(id).add(" from ").add(fromWhere).add(")");
    }
}
