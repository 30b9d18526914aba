/** Tests of the Markdown pages. */
@org.jspecify.annotations.NullMarked
package dev.waybill.docs;
