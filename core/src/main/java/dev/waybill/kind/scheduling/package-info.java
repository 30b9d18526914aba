/** Where pods run: node affinity, pod affinity, tolerations, spreading and priority. */
@NullMarked
package dev.waybill.kind.scheduling;

import org.jspecify.annotations.NullMarked;
