package dev.waybill.presets;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.volume.EmptyDir;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts into the objects what the user said, each with the user's own line. Defaults come later, from policies. */
final class Facts {
    // A volume's name is a DNS label.
    private static final int LONGEST_VOLUME = 63;
    private static final int HASH = 9;

    private Facts() {}

    /** Adds what every app says of its own container, and the ConfigMap behind it. */
    static Draft ofContainer(Draft draft) {
        Draft result = draft;
        for (Setting<?> each : draft.settings().all()) {
            if (each.value() instanceof App.SecretEnv env) {
                result = said(result, each, c -> c.env(env.name(), env.key()));
            }
        }
        result = resources(result);
        for (Setting<App.Writable> each : latestByPath(draft.settings().all(App.Writable.class))) {
            result = writable(result, each, each.value());
        }
        return config(result);
    }

    private static Draft said(Draft draft, Setting<?> setting, UnaryOperator<Container> change) {
        return setting.origin().during(() -> draft.container(change));
    }

    private static Draft resources(Draft draft) {
        Draft result = draft;
        Settings settings = draft.settings();
        if (settings.last(App.Limits.class).isPresent()) {
            Setting<App.Limits> limits = settings.last(App.Limits.class).get();
            result = said(
                    result,
                    limits,
                    c -> c.limits(limits.value().cpu(), limits.value().memory()));
        }
        if (settings.last(App.Resources.class).isPresent()) {
            Setting<App.Resources> requests = settings.last(App.Resources.class).get();
            result = said(
                    result,
                    requests,
                    c -> c.requests(requests.value().cpu(), requests.value().memory()));
        }
        return result;
    }

    private static List<Setting<App.Writable>> latestByPath(List<Setting<App.Writable>> all) {
        Map<String, Setting<App.Writable>> latest = new LinkedHashMap<>();
        all.forEach(each -> latest.put(each.value().path(), each));
        return List.copyOf(latest.values());
    }

    static Draft writable(Draft draft, Setting<?> line, App.Writable folder) {
        return said(
                draft,
                line,
                c -> c.mount(
                        folder.path(), volumeName(folder.path()), EmptyDir.of().sizeLimit(folder.size())));
    }

    /**
     * Names the volume of a folder after its path: {@code /var/cache} becomes {@code var-cache}. A path that is long or that
     * such a name does not tell apart from another ends with a hash.
     */
    static String volumeName(String path) {
        StringBuilder name = new StringBuilder();
        boolean exact = path.length() <= LONGEST_VOLUME;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            exact &= plain || c == '/';
            if (plain) {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        if (exact) {
            return name.toString();
        }
        name.setLength(Math.min(name.length(), LONGEST_VOLUME - HASH));
        boolean hyphen = name.length() > 0 && name.charAt(name.length() - 1) != '-';
        return name + (hyphen ? "-" : "") + String.format(Locale.ROOT, "%08x", path.hashCode());
    }

    private static Draft config(Draft draft) {
        List<Setting<App.Config>> all = draft.settings().all(App.Config.class);
        if (all.isEmpty()) {
            return draft;
        }
        ConfigMap config = all.get(0).origin().during(() -> ConfigMap.of(draft.name() + "-config"));
        for (Setting<App.Config> each : all) {
            ConfigMap before = config;
            config = each.origin()
                    .during(() -> before.entry(each.value().key(), each.value().value()));
        }
        ConfigMap made = config;
        return said(draft, all.get(0), c -> c.envFrom(made)).add(made);
    }
}
