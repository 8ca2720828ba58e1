/** Open this package to write a storage of your own: the port, its units and its repositories. */
@NullMarked
package io.guanxi.crm.storage;

import org.jspecify.annotations.NullMarked;
