/** Open this package to see what filters promise, with generators of trees, records and values that other tests may use. */
@NullMarked
package io.guanxi.crm.filter;

import org.jspecify.annotations.NullMarked;
