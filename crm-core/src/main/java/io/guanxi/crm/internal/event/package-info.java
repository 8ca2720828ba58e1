/** Open this package for how events leave: the outbox and its relay. */
@NullMarked
package io.guanxi.crm.internal.event;

import org.jspecify.annotations.NullMarked;
