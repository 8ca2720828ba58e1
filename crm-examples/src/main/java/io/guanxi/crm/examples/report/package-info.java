/** Open this package for the report: figures gathered from the library's answers, shown on one page that needs no network. */
@NullMarked
package io.guanxi.crm.examples.report;

import org.jspecify.annotations.NullMarked;
