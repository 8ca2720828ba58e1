/** Open this package for the service over the audit trail. */
@NullMarked
package io.guanxi.crm.internal.audit;

import org.jspecify.annotations.NullMarked;
