/** Open this package to say which records are meant: a closed, typed tree with a reference evaluator. */
@NullMarked
package io.guanxi.crm.filter;

import org.jspecify.annotations.NullMarked;
