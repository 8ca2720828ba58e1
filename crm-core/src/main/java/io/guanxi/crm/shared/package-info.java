/** Open this package for the small values every feature speaks in, such as bilingual labels. */
@NullMarked
package io.guanxi.crm.shared;

import org.jspecify.annotations.NullMarked;
