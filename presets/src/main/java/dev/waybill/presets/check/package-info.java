/** What an app needs before it starts, each as an init container that waits for it with a bound and says what is wrong. */
@NullMarked
package dev.waybill.presets.check;

import org.jspecify.annotations.NullMarked;
