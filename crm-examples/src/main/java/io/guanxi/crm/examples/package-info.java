/** Open this to see the library at work on real input. */
@NullMarked
package io.guanxi.crm.examples;

import org.jspecify.annotations.NullMarked;
