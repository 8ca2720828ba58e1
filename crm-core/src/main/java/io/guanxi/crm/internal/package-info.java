/** Open this package for the one path that every change takes; nothing here is part of the library's promise. */
@NullMarked
package io.guanxi.crm.internal;

import org.jspecify.annotations.NullMarked;
