/** Open this to see that the contract kit finds faults: the reference storage passes, and every broken one fails by name. */
@NullMarked
package io.guanxi.crm.tck.selftest;

import org.jspecify.annotations.NullMarked;
