/** What a company has learnt about running servers and batch jobs, as named defaults with reasons. */
@NullMarked
package dev.waybill.presets;

import org.jspecify.annotations.NullMarked;
