/** Open this package for the suites that drive the services over a storage under test. */
@NullMarked
package io.guanxi.crm.tck.service;

import org.jspecify.annotations.NullMarked;
