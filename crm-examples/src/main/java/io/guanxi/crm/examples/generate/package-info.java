/** Open this package for a data set of invented customers: realistic, and the same on every machine and every day. */
@NullMarked
package io.guanxi.crm.examples.generate;

import org.jspecify.annotations.NullMarked;
