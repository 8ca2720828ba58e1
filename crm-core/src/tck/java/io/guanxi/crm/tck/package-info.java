/** Open this to prove that a storage, policy or workflow of your own keeps the promises of the library. */
@NullMarked
package io.guanxi.crm.tck;

import org.jspecify.annotations.NullMarked;
