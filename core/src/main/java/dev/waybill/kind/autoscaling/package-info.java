/** What an autoscaler looks at, and how fast it acts. */
@NullMarked
package dev.waybill.kind.autoscaling;

import org.jspecify.annotations.NullMarked;
