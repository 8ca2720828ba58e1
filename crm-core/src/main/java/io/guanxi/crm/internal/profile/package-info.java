/** Open this package for the service that gathers a customer's profile. */
@NullMarked
package io.guanxi.crm.internal.profile;

import org.jspecify.annotations.NullMarked;
