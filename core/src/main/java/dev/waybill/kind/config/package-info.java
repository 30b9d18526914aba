/** Where configuration comes from: ConfigMaps, Secrets and their keys, as references. */
@NullMarked
package dev.waybill.kind.config;

import org.jspecify.annotations.NullMarked;
