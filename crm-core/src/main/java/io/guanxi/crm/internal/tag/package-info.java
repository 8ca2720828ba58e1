/** Open this package for the service over tags. */
@NullMarked
package io.guanxi.crm.internal.tag;

import org.jspecify.annotations.NullMarked;
