/** Open this package to test a policy of your own: its answers one by one, and the laws that every policy keeps. */
@NullMarked
package io.guanxi.crm.tck.policy;

import org.jspecify.annotations.NullMarked;
