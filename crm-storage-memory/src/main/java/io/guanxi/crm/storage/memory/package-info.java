/** Open this when the data fits in memory, or to test code that uses the library. */
@NullMarked
package io.guanxi.crm.storage.memory;

import org.jspecify.annotations.NullMarked;
