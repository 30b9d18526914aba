package dev.waybill.kind.config;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.EnvVarSource;

/** Where an environment variable's value comes from when it is not written in the manifest. */
public interface EnvSource extends Part<EnvVarSource> {}
