/** Open this package for what customers answer when asked how satisfied they are. */
@NullMarked
package io.guanxi.crm.survey;

import org.jspecify.annotations.NullMarked;
