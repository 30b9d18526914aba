@NullMarked
package dev.waybill.examples.initcontainers;

import org.jspecify.annotations.NullMarked;
