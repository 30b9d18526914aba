/**
 * What a field of a manifest holds: {@code Cpu}, {@code Memory}, {@code Image}, {@code Port} and the like. Each value
 * is immutable, keeps the text the user wrote, compares by amount, and refuses nonsense where it is written. This
 * package knows the JDK only.
 */
@NullMarked
package dev.waybill.value;

import org.jspecify.annotations.NullMarked;
