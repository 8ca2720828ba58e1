/** Open this package to turn what people write of industries, regions, scales, channels and titles into codes, and to find words that judge. */
@NullMarked
package io.guanxi.crm.dictionary;

import org.jspecify.annotations.NullMarked;
