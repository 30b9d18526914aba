package dev.waybill.presets;

/** A default of a server. */
public interface ServerPolicy extends Policy {}
