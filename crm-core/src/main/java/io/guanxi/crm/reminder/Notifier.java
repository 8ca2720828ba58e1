package io.guanxi.crm.reminder;

import io.guanxi.crm.shared.WorkspaceId;

/**
 * Tells people of reminders: by e-mail, message or whatever the application has. A port. May be called more than once for
 * the same reminder; its id tells.
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Tells the recipient. Whatever is thrown means that it was not told; it is tried again later, and others are told all
     * the same.
     */
    void tell(WorkspaceId workspace, Reminder reminder) throws Exception;
}
