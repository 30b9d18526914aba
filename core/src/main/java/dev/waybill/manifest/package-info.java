/** Objects that are applied together: {@code Manifest}, their order, their YAML, their files. */
@NullMarked
package dev.waybill.manifest;

import org.jspecify.annotations.NullMarked;
