package dev.waybill.presets;

/** A default of a batch job. */
public interface BatchPolicy extends Policy {}
