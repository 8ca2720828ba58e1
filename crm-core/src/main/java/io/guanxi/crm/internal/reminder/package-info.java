/** Open this package for the service over reminders and the relay that tells people of them. */
@NullMarked
package io.guanxi.crm.internal.reminder;

import org.jspecify.annotations.NullMarked;
