/** Open this package for the life of a case: its states, what may follow what, and the events from which all is derived. */
@NullMarked
package io.guanxi.crm.feedback.workflow;

import org.jspecify.annotations.NullMarked;
