/** Open this package for what was sold and agreed: deals, contracts and the metrics over them. */
@NullMarked
package io.guanxi.crm.deal;

import org.jspecify.annotations.NullMarked;
