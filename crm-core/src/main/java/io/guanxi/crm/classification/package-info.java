/** Open this package to say which class of a dimension a customer belongs to, why, and until when that holds. */
@NullMarked
package io.guanxi.crm.classification;

import org.jspecify.annotations.NullMarked;
