/** Open this package for working calendars, windows over dates, and deadlines that explain themselves. */
@NullMarked
package io.guanxi.crm.time;

import org.jspecify.annotations.NullMarked;
