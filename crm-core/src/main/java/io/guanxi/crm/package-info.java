/** Open this first: the front door of the library, from building a {@code Crm} to a session for an actor. */
@NullMarked
package io.guanxi.crm;

import org.jspecify.annotations.NullMarked;
