package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Container;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rules about the environment that an image asks for. */
final class ImageEnvRules implements Check {
    private ImageEnvRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "image-required-env",
                        "An image gets the environment without which it does not start.",
                        new ImageEnvRules())
                .because("The entry points of database images end at once when nobody says what the first password is:"
                        + " CrashLoopBackOff."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        required(set, found);
    }

    private static void required(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                Optional<OfficialImages.Entry> image = set.derived().official(container);
                if (image.isPresent() && runs(container.container(), image.get())) {
                    ContainerEnv env = set.derived().environment(container);
                    if (env.isWhole()) {
                        check(container, image.get(), env, found);
                    }
                }
            }
        }
    }

    /** Whether the entry point starts what the image is for, and not a client or a script. */
    private static boolean runs(Container container, OfficialImages.Entry image) {
        if (!Given.items(container.getCommand()).isEmpty()) {
            return false;
        }
        List<String> args = Given.items(container.getArgs());
        return args.isEmpty() || args.get(0).startsWith("-") || image.daemons().contains(args.get(0));
    }

    private static void check(PodContainer container, OfficialImages.Entry image, ContainerEnv env, Findings found) {
        for (List<String> needed : image.needs()) {
            if (Collections.disjoint(needed, env.variables().keySet())) {
                List<String> main = needed.stream()
                        .filter(name -> !name.endsWith("_FILE"))
                        .limit(3)
                        .toList();
                found.add(
                        container.object(),
                        container.at("env"),
                        image.product() + " does not start on an empty volume without "
                                + (main.size() == 1 ? main.get(0) : "one of " + String.join(", ", main)) + ".",
                        "Set " + main.get(0) + ", from a Secret where it is a password.");
            }
        }
        for (List<String> pair : image.pairs()) {
            List<String> missing = new ArrayList<>(pair);
            missing.removeIf(name -> env.has(name) || env.has(name + "_FILE"));
            if (missing.size() == 1) {
                String name = missing.get(0);
                found.add(
                        container.object(),
                        container.at("env"),
                        image.product() + " does not start without " + name + " where it has "
                                + pair.get(1 - pair.indexOf(name)) + ".",
                        "Set both, or neither.");
            }
        }
    }
}
