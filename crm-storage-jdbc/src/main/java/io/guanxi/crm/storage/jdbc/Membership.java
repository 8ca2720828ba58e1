package io.guanxi.crm.storage.jdbc;

/**
 * Ids that lie in another table: of the parents of some children, or of the records that have some value.
 *
 * @param id the expression of the id
 * @param fromWhere what follows {@code from}
 * @param order the id, after what is the same in all these rows, as an index has them
 */
record Membership(String id, Sql fromWhere, String order) {
    /** The condition that an id is among them, for many ids: they are gathered once. */
    void holds(String wanted, Sql out) {
        out.add(wanted).add(" in (select ").add(id).add(" from ").add(fromWhere).add(")");
    }

    /** The same for few ids: each is looked up. */
    void holdsForFew(String wanted, Sql out) {
        out.add("exists (select 1 from ").add(fromWhere).add(" and ").add(id).add(" = ");
        out.add(wanted).add(")");
    }
}
