/** Extending Kubernetes: the schema, versions, columns and conversion of a CustomResourceDefinition. */
@NullMarked
package dev.waybill.kind.extension;

import org.jspecify.annotations.NullMarked;
