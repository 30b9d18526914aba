package dev.waybill.maven.work;

import dev.waybill.manifest.Manifest;
import dev.waybill.maven.shared.Order;
import dev.waybill.maven.shared.Refusal;
import dev.waybill.rule.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifest of an environment, and what is wrong with it.
 *
 * @param environment the name of the environment
 * @param manifest the objects of all sources
 * @param report everything that the rules found
 */
record Rendered(String environment, Manifest manifest, Report report) {

    /** Asks all sources for all environments, before anything is done with one. */
    static List<Rendered> all(Order order) throws Refusal {
        Sources sources = Sources.of(order.sources());
        List<Rendered> all = new ArrayList<>();
        for (String environment : order.environments()) {
            Manifest manifest = sources.manifest(environment);
            // A part of the user's code, as in customize(..), runs only now.
            Report report = Guarded.call(sources.names(), environment, manifest::check);
            all.add(new Rendered(environment, manifest, report));
        }
        return all;
    }
}
