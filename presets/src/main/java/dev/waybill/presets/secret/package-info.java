/** Credentials that a store outside of the cluster holds: the External Secrets Operator makes Secrets of them. */
@NullMarked
package dev.waybill.presets.secret;

import org.jspecify.annotations.NullMarked;
