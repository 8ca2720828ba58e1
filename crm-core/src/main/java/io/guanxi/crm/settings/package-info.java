/** Open this package for what a workspace decides for itself: zone, currency, numbering, requirements. */
@NullMarked
package io.guanxi.crm.settings;

import org.jspecify.annotations.NullMarked;
