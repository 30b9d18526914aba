/** What the goals do. These classes are loaded together with the project's own, and use its Waybill. */
@NullMarked
package dev.waybill.maven.work;

import org.jspecify.annotations.NullMarked;
