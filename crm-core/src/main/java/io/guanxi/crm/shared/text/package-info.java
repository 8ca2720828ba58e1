/** Open this package to bring texts, phones, dates and amounts into one form. */
@NullMarked
package io.guanxi.crm.shared.text;

import org.jspecify.annotations.NullMarked;
