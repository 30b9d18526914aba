/**
 * What kube-apiserver would answer to an object, before anything in the cluster is looked at. Built by API type, as the
 * server's own validation is, with its field paths; the facts are those of Kubernetes 1.36.
 */
@NullMarked
package dev.waybill.rule.api;

import org.jspecify.annotations.NullMarked;
