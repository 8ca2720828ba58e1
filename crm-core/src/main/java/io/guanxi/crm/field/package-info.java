/** Open this package to describe an attribute once: its type, label, sensitivity, getter and column, and to show its value under rights. */
@NullMarked
package io.guanxi.crm.field;

import org.jspecify.annotations.NullMarked;
