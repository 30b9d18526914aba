/** How one object picks others: by label. */
@NullMarked
package dev.waybill.kind.selector;

import org.jspecify.annotations.NullMarked;
