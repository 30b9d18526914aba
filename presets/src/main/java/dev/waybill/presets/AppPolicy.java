package dev.waybill.presets;

/** A default of servers and batch jobs alike. */
public interface AppPolicy extends ServerPolicy, BatchPolicy {}
