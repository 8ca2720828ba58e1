/** Open this package to test a workflow of your own: step rules in isolation, and whole cases on any storage. */
@NullMarked
package io.guanxi.crm.tck.workflow;

import org.jspecify.annotations.NullMarked;
