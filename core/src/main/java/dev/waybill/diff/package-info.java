/** What changes between two manifests, and what each change does to a running cluster: {@code Diff}. */
@NullMarked
package dev.waybill.diff;

import org.jspecify.annotations.NullMarked;
