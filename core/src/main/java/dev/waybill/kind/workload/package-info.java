/** How workloads roll out, fail and end: strategies and job policies. */
@NullMarked
package dev.waybill.kind.workload;

import org.jspecify.annotations.NullMarked;
