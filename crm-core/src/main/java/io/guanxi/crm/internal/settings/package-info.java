/** Open this package for the services over settings and the built-in directory. */
@NullMarked
package io.guanxi.crm.internal.settings;

import org.jspecify.annotations.NullMarked;
