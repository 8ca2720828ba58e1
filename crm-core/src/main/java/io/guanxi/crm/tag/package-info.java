/** Open this package for tags: the catalogue, their assignment with provenance, and the service over both. */
@NullMarked
package io.guanxi.crm.tag;

import org.jspecify.annotations.NullMarked;
