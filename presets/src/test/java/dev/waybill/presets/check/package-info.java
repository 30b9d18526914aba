/** Runs the very commands that the manifests hold, against real servers on 127.0.0.1. */
@NullMarked
package dev.waybill.presets.check;

import org.jspecify.annotations.NullMarked;
