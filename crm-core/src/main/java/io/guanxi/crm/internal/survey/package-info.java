/** Open this package for the service over surveys. */
@NullMarked
package io.guanxi.crm.internal.survey;

import org.jspecify.annotations.NullMarked;
