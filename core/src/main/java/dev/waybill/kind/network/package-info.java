/** How pods are reached, and by whom: Service ports, Ingress routes, network rules. */
@NullMarked
package dev.waybill.kind.network;

import org.jspecify.annotations.NullMarked;
