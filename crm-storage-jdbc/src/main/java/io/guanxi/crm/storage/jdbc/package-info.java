/** Open this to keep the data in H2, PostgreSQL or MariaDB. */
@NullMarked
package io.guanxi.crm.storage.jdbc;

import org.jspecify.annotations.NullMarked;
