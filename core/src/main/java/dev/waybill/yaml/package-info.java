/**
 * From fabric8 objects to YAML text and back. Waybill writes its own text, because Jackson spends most of a short run on
 * introspecting the model, and because no setting of it quotes what every YAML reader needs quoted. It reads with a decoder
 * of its own, because Jackson stops at the first fault and takes what the API server refuses. The package knows fabric8's
 * classes and the annotations on them; of Jackson's databind only the trees that a schema holds.
 */
@NullMarked
package dev.waybill.yaml;

import org.jspecify.annotations.NullMarked;
