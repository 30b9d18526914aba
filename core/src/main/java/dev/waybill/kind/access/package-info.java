/** Who may do what: service accounts, roles and the subjects they are bound to. */
@NullMarked
package dev.waybill.kind.access;

import org.jspecify.annotations.NullMarked;
