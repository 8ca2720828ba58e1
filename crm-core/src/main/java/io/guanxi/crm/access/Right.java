package io.guanxi.crm.access;

import io.guanxi.crm.field.FieldType;

/** What an actor may do. Each right reaches as far as the scope with which it was granted. */
public enum Right {
    VIEW_CUSTOMERS,
    /**
     * Enter a new customer: what creating demands (kind, name, number and whatever is required of such a customer), and
     * beyond it every field that the actor may edit on customers of its own. Tags need {@link #ASSIGN_TAGS} on the new
     * customer.
     */
    CREATE_CUSTOMERS,
    EDIT_CUSTOMERS,
    CHANGE_STATUS,
    /** Hand a customer over to another owner. */
    TRANSFER_CUSTOMERS,
    ARCHIVE_CUSTOMERS,
    ASSIGN_TAGS,
    MANAGE_TAGS,
    RECORD_DEALS,
    RECORD_INTERACTIONS,
    VIEW_CASES,
    /** Take feedback in. */
    SUBMIT_FEEDBACK,
    /** Work on cases: answer, note, wait, resolve, enter the customer's word. */
    HANDLE_CASES,
    /** Give cases to somebody and set their priority. */
    ASSIGN_CASES,
    /** Close a case for which the customer's word never came. */
    CLOSE_UNCONFIRMED,
    /** Enter what happened earlier as having happened then. */
    BACKDATE,
    /**
     * Enter many records at once, history included. Granted everywhere, it stands for the rights that entering them one by
     * one would need (customers with all their fields and tags, deals, contracts, interactions, the past), since an
     * importer carries what a source says: a data steward loads amounts that it may not see. It never changes what is
     * there, reaches only customers in sight, and its answers tell nothing of fields that the actor may not read.
     */
    IMPORT,
    EXPORT,
    /** Ask for records by a personal value such as a phone number. */
    LOOK_UP_PERSONAL,
    /** Run and override classifications. */
    CLASSIFY,
    READ_AUDIT,
    /** Change the workspace's settings, roles and directory. */
    CONFIGURE;

    /** The key used in errors and configuration, for example {@code edit-customers}. */
    public String key() {
        return FieldType.keyOf(this);
    }
}
