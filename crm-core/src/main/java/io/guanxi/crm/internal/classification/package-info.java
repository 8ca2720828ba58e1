/** Open this package for how classes are kept true: facts read in bulk, decisions written, sweeps. */
@NullMarked
package io.guanxi.crm.internal.classification;

import org.jspecify.annotations.NullMarked;
