/** What pods are made of: containers, probes, hooks, environment, security contexts. */
@NullMarked
package dev.waybill.kind.pod;

import org.jspecify.annotations.NullMarked;
