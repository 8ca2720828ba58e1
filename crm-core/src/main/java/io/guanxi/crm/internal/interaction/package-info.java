/** Open this package for the service over interactions. */
@NullMarked
package io.guanxi.crm.internal.interaction;

import org.jspecify.annotations.NullMarked;
