package dev.waybill.rule;

import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules about the names of environment variables. */
final class EnvNameRules implements Check {
    /** Last words of names, too short to be looked for in every name. */
    private static final Set<String> COMMON = Set.of(
            "URL", "URI", "HOST", "PORT", "NAME", "USER", "PASS", "PATH", "KEY", "MODE", "LEVEL", "TYPE", "SIZE",
            "TIME", "ZONE", "FILE", "DIR", "LOG", "ENV", "API", "TLS", "SSL", "ID");

    private EnvNameRules() {}

    static List<Rule> rules() {
        return List.of(Rule.error(
                        "env-name-near-miss",
                        "The name of an environment variable is not a slip away from the one that is read.",
                        new EnvNameRules())
                .because(
                        "Nobody reads the misspelt variable, and nobody complains: the application starts with a default,"
                                + " or without a password."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        names(set, found);
    }

    /** A name and where it stands: in the environment of a container, or as a key of a ConfigMap. */
    private record Name(HasMetadata object, @Nullable PodContainer container, int index, String name) {

        String path() {
            return container == null ? "data[" + name + "]" : container.at("env[" + index + "].name");
        }

        Optional<OfficialImages.Entry> image(ObjectSet set) {
            return container == null ? Optional.empty() : set.derived().official(container);
        }
    }

    private static void names(ObjectSet set, Findings found) {
        List<Name> names = new ArrayList<>();
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                List<EnvVar> env = container.container().getEnv();
                for (int i = 0; env != null && i < env.size(); i++) {
                    if (env.get(i) != null) {
                        String name = Given.text(env.get(i).getName());
                        names.add(new Name(container.object(), container, i, name));
                    }
                }
            }
        }
        for (ConfigMap map : set.objects(ConfigMap.class)) {
            Set<String> variables = new TreeSet<>();
            for (String key : Given.entries(map.getData()).keySet()) {
                if (isVariable(key)) {
                    variables.add(key);
                }
            }
            for (String key : variables) {
                names.add(new Name(map, null, 0, key));
            }
        }
        Set<String> all = new HashSet<>();
        for (Name each : names) {
            all.add(each.name());
        }
        Set<String> right = new HashSet<>();
        for (Name each : names) {
            check(each, all, right, set, found);
        }
    }

    /** Capitals and underscores: a key that envFrom makes a variable of. */
    private static boolean isVariable(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** @param right names that were looked at and are right, since most stand in many containers */
    private static void check(Name each, Set<String> all, Set<String> right, ObjectSet set, Findings found) {
        Optional<OfficialImages.Entry> image = each.image(set);
        String read = image.isPresent() ? ofImage(each.name(), image.get()) : "";
        if (!read.isEmpty()) {
            found.add(
                    each.object(),
                    each.path(),
                    image.get().product() + " reads no " + each.name() + "; it reads " + read + ".",
                    "Write " + read + ".");
            return;
        }
        if (right.contains(each.name())) {
            return;
        }
        String meant = corrected(each.name());
        String sibling = meant.isEmpty() ? swapped(each.name(), all) : meant;
        if (!sibling.isEmpty() && all.contains(sibling)) {
            found.add(
                    each.object(),
                    each.path(),
                    each.name() + " is one slip away from " + sibling + ", which stands elsewhere in the set.",
                    "Write " + sibling + ".");
        } else if (!meant.isEmpty()) {
            String problem = each.name() + " looks misspelt: nothing that reads " + meant + " finds it.";
            String fix = "Write " + meant + ", or waive this where the application spells it so.";
            // Two swapped neighbours make no other word; a letter more or less might.
            if (Slip.isSwap(each.name(), meant)) {
                found.add(each.object(), each.path(), problem, fix);
            } else {
                found.warn(each.object(), each.path(), problem, fix);
            }
        } else {
            right.add(each.name());
        }
    }

    /** The variable of the image that was meant; empty where it has that name, or none that is near. */
    private static String ofImage(String name, OfficialImages.Entry image) {
        Set<String> known = new TreeSet<>(image.known());
        image.needs().forEach(known::addAll);
        image.pairs().forEach(known::addAll);
        if (known.contains(name)) {
            return "";
        }
        String near = Slip.from(name, known);
        // POSTGRES_DBS and POSTGRES_DB2 are names that a script of one's own reads.
        boolean longer = name.length() > near.length() && name.startsWith(near);
        return longer ? "" : near;
    }

    /** The name with its misspelt words set right; empty where none is. */
    private static String corrected(String name) {
        String right = name;
        for (String word : EnvWords.of(name)) {
            String meant = EnvWords.meant(word);
            if (!meant.isEmpty() && right.contains(word)) {
                right = right.replace(word, meant);
            }
        }
        return right.equals(name) ? "" : right;
    }

    /** A name of the set that two swapped letters make this one from: {@code API_ULR} and {@code API_URL}. */
    private static String swapped(String name, Set<String> all) {
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i + 1 < name.length(); i++) {
            char first = name.charAt(i);
            char second = name.charAt(i + 1);
            if (first != second && Character.isLetter(first) && Character.isLetter(second)) {
                text.setCharAt(i, second);
                text.setCharAt(i + 1, first);
                String other = text.toString();
                text.setCharAt(i, first);
                text.setCharAt(i + 1, second);
                // Of two such names, the one with the known words is right; else nobody can tell, and both stay.
                if (all.contains(other) && isKnown(other) && !isKnown(name)) {
                    return other;
                }
            }
        }
        return "";
    }

    private static boolean isKnown(String name) {
        List<String> words = EnvWords.of(name);
        return COMMON.contains(words.get(words.size() - 1));
    }
}
