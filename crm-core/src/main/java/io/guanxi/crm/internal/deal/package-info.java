/** Open this package for the service over deals and contracts. */
@NullMarked
package io.guanxi.crm.internal.deal;

import org.jspecify.annotations.NullMarked;
