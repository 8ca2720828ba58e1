/** Open this package for who changed what, when, why, from what and to what. */
@NullMarked
package io.guanxi.crm.audit;

import org.jspecify.annotations.NullMarked;
