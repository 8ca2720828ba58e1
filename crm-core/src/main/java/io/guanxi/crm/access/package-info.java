/** Open this package for who acts and what they may see and do: actors, roles, scopes and field rights. */
@NullMarked
package io.guanxi.crm.access;

import org.jspecify.annotations.NullMarked;
