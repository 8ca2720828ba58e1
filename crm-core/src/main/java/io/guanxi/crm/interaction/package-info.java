/** Open this package for the contacts with customers: who spoke to whom, when, how and about what. */
@NullMarked
package io.guanxi.crm.interaction;

import org.jspecify.annotations.NullMarked;
