/** An app whose manifests are tested with it. */
package io.acme.shop;
