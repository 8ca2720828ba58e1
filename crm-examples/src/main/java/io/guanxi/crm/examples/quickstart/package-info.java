/** Open this package to see a whole run: files in, customers classified, a report out. */
@NullMarked
package io.guanxi.crm.examples.quickstart;

import org.jspecify.annotations.NullMarked;
