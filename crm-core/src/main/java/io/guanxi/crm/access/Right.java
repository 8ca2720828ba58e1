package io.guanxi.crm.access;

import io.guanxi.crm.field.FieldType;

/** What an actor may do. Each right reaches as far as the scope with which it was granted. */
public enum Right {
    VIEW_CUSTOMERS,
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
    /** Enter what happened earlier as having happened then. */
    BACKDATE,
    /** Enter many records at once, history included. */
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
