/** How much a namespace and each of its objects may use. */
@NullMarked
package dev.waybill.kind.quota;

import org.jspecify.annotations.NullMarked;
