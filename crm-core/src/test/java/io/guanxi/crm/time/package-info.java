/** Open this package for what calendars, windows and deadlines promise. */
@NullMarked
package io.guanxi.crm.time;

import org.jspecify.annotations.NullMarked;
