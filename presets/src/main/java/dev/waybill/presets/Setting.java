package dev.waybill.presets;

import dev.waybill.recipe.Origin;

/**
 * Something that the user said about an app.
 *
 * @param value what was said
 * @param origin the line
 */
record Setting<T>(T value, Origin origin) {}
