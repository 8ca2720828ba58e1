/** Open this package for who the customers are: their record, its catalogue of fields, numbering, status and the service over them. */
@NullMarked
package io.guanxi.crm.customer;

import org.jspecify.annotations.NullMarked;
