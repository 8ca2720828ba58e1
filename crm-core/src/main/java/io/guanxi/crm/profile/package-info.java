/** Open this package for the one read that gathers everything known of a customer. */
@NullMarked
package io.guanxi.crm.profile;

import org.jspecify.annotations.NullMarked;
