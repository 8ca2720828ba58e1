/** Open this package to bring names, phones, e-mails, dates, amounts and credit codes of an intake into one form. */
@NullMarked
package io.guanxi.crm.shared.text;

import org.jspecify.annotations.NullMarked;
