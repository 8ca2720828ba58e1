/** Open this package before you write a storage of your own: one that keeps every promise of the port, in three files. */
@NullMarked
package io.guanxi.crm.examples.storage;

import org.jspecify.annotations.NullMarked;
