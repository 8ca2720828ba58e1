/** Open this package for the service over feedback: intake, acts, what time brings, and the replay of history. */
@NullMarked
package io.guanxi.crm.internal.feedback;

import org.jspecify.annotations.NullMarked;
