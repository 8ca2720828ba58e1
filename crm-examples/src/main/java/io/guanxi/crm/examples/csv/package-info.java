/** Open this package to turn the lines of CSV files as people have them into drafts, or into reasons why not. */
@NullMarked
package io.guanxi.crm.examples.csv;

import org.jspecify.annotations.NullMarked;
