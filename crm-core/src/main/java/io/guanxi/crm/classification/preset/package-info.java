/** Open this package for the policies shipped, each with its thresholds as values to be replaced. */
@NullMarked
package io.guanxi.crm.classification.preset;

import org.jspecify.annotations.NullMarked;
