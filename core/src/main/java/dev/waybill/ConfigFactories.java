package dev.waybill;

/** Factories of configuration: ConfigMaps and Secrets. */
abstract class ConfigFactories extends PodFactories {
    ConfigFactories() {}
}
