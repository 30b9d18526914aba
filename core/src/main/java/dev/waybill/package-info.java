/** The front door: {@link dev.waybill.Waybill}, the one static import. */
@NullMarked
package dev.waybill;

import org.jspecify.annotations.NullMarked;
