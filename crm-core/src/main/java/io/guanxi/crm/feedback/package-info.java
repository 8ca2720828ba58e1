/** Open this package for customers' feedback: taking cases in, working on them, and looking at them. */
@NullMarked
package io.guanxi.crm.feedback;

import org.jspecify.annotations.NullMarked;
