/** Open this package to learn that something happened: domain events, listeners and the outbox that announces them. */
@NullMarked
package io.guanxi.crm.event;

import org.jspecify.annotations.NullMarked;
