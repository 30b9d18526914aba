@NullMarked
package dev.waybill.examples.configuration;

import org.jspecify.annotations.NullMarked;
