/** Open this package for what is promised in time: targets, the three clocks of a case, and the steps that time brings. */
@NullMarked
package io.guanxi.crm.feedback.sla;

import org.jspecify.annotations.NullMarked;
