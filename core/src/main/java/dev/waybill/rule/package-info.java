/**
 * What is wrong with a set of objects: {@code Rule}s, the {@code Report} of what they find, and the rules that Waybill
 * recommends. Sees fabric8 objects only, so it also judges what came through an escape hatch or was read from a file.
 */
@NullMarked
package dev.waybill.rule;

import org.jspecify.annotations.NullMarked;
