/** Storage: access modes, claims and classes as references, the volumes behind a PersistentVolume. */
@NullMarked
package dev.waybill.kind.storage;

import org.jspecify.annotations.NullMarked;
