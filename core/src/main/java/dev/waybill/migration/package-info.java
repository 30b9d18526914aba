/**
 * Java from YAML: for each object that was read, the words of the DSL that write it. Read {@link
 * dev.waybill.migration.JavaSource} first, then {@code Phrase}, then any of the {@code ..Words}.
 */
@NullMarked
package dev.waybill.migration;

import org.jspecify.annotations.NullMarked;
