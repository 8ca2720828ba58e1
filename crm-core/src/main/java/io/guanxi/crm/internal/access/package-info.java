/** Open this package for how an actor's grants are resolved, filters are checked and records are shown. */
@NullMarked
package io.guanxi.crm.internal.access;

import org.jspecify.annotations.NullMarked;
