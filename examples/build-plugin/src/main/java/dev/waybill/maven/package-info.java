/** A Maven plugin on Waybill: its goals, and the way into the project's own class path. */
@NullMarked
package dev.waybill.maven;

import org.jspecify.annotations.NullMarked;
