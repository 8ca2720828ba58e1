/** Open this package for the intake of customers and the service over them. */
@NullMarked
package io.guanxi.crm.internal.customer;

import org.jspecify.annotations.NullMarked;
