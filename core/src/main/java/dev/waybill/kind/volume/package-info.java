/** Volumes of a pod: what they hold, and how a container mounts them. */
@NullMarked
package dev.waybill.kind.volume;

import org.jspecify.annotations.NullMarked;
