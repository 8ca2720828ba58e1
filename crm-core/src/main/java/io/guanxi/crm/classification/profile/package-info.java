/** Open this package for what a policy may look at: the facts about one customer as of an instant. */
@NullMarked
package io.guanxi.crm.classification.profile;

import org.jspecify.annotations.NullMarked;
