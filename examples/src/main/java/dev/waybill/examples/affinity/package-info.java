@NullMarked
package dev.waybill.examples.affinity;

import org.jspecify.annotations.NullMarked;
