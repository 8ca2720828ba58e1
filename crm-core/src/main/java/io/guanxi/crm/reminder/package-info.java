/** Open this package for reminders: what time has made due, who is told of it, and the port that tells them. */
@NullMarked
package io.guanxi.crm.reminder;

import org.jspecify.annotations.NullMarked;
