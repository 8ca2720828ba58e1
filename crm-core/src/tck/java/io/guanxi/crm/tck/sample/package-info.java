/** Open this for the records that the contract kit keeps in a storage, and for the simplest storage that passes it. */
@NullMarked
package io.guanxi.crm.tck.sample;

import org.jspecify.annotations.NullMarked;
