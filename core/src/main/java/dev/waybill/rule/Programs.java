package dev.waybill.rule;

import dev.waybill.value.Image;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells pods of one program from those of several: two versions of one may share a Service, a shop and its database may not. */
final class Programs {
    /** Labels by which canaries, colours and versions of one program differ. */
    private static final List<String> VARIANTS =
            List.of("version", "track", "release-track", "color", "colour", "slot", "variant");

    private Programs() {}

    /** A workload that does not belong to the others; null where all are one program. */
    static @Nullable Workload other(List<Workload> pods) {
        Workload first = pods.get(0);
        for (Workload each : pods) {
            // The pods of a Job are ready when they start, so they get requests that they do not serve.
            if (isJob(each) != isJob(first)) {
                return isJob(each) ? each : first;
            }
        }
        if (isJob(first) || areVariants(pods)) {
            return null;
        }
        Set<String> images = images(first);
        for (Workload each : pods) {
            if (!isSame(each, first) && !sharesImage(images, each)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isJob(Workload workload) {
        return workload.kind().equals("Job") || workload.kind().equals("CronJob");
    }

    private static boolean isSame(Workload one, Workload other) {
        return one.kind().equals(other.kind()) && one.name().equals(other.name());
    }

    private static boolean areVariants(List<Workload> pods) {
        for (String label : VARIANTS) {
            Set<String> values = new HashSet<>();
            for (Workload each : pods) {
                values.add(Given.text(each.labels().get(label)));
            }
            if (values.size() > 1 && !values.contains("")) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesImage(Set<String> images, Workload workload) {
        Set<String> own = images(workload);
        own.retainAll(images);
        return !own.isEmpty();
    }

    /** The repositories of the containers that serve. */
    private static Set<String> images(Workload workload) {
        Set<String> repositories = new HashSet<>();
        for (PodContainer each : workload.containers()) {
            if (!each.init()) {
                repositories.add(repository(Given.text(each.container().getImage())));
            }
        }
        return repositories;
    }

    private static String repository(String image) {
        try {
            return Image.of(image).repository();
        } catch (IllegalArgumentException e) {
            return image;
        }
    }
}
