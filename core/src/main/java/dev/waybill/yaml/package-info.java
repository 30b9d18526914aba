/**
 * From fabric8 objects to YAML text. Waybill writes its own text, because Jackson spends most of a short run on
 * introspecting the model, and because no setting of it quotes what every YAML reader needs quoted. The package knows
 * fabric8's classes and the annotations on them, never Jackson's databind.
 */
@NullMarked
package dev.waybill.yaml;

import org.jspecify.annotations.NullMarked;
