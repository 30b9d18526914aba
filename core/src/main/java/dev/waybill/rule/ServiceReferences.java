package dev.waybill.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hosts that settings name: URLs, {@code host:port}, and what stands under a name like DB_HOST. */
final class ServiceReferences {
    /** What the name of a setting ends with when its value is a host. */
    private static final List<String> HOST_ENDINGS =
            List.of("HOST", "HOST_NAME", "HOSTNAME", "SERVER", "ADDR", "ADDRESS", "ENDPOINT");

    /** Lower numbers are versions, as in {@code redis:7}. */
    private static final int LOWEST_PORT = 80;

    private ServiceReferences() {}

    /** The hosts that a text names: its URLs, or the text itself where it is hosts with ports. */
    static List<HostPort> in(String text) {
        if (text.contains("://")) {
            return HostPort.urls(text);
        }
        List<HostPort> found = HostPort.list(text.strip());
        for (HostPort each : found) {
            if (each.port() < LOWEST_PORT) {
                return List.of();
            }
        }
        return found;
    }

    /** The hosts in each of several settings, by the name of the setting. */
    static Map<String, List<HostPort>> in(Map<String, String> settings) {
        Map<String, List<HostPort>> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : settings.entrySet()) {
            String name = each.getKey();
            String value = each.getValue();
            List<HostPort> hosts = new ArrayList<>(in(value));
            String ending = hostEnding(name);
            if (hosts.isEmpty() && !ending.isEmpty() && isName(value)) {
                String port = settings.getOrDefault(name.substring(0, name.length() - ending.length()) + "PORT", "");
                hosts.add(new HostPort(value, HostPort.number(port, 0), false));
            }
            if (!hosts.isEmpty()) {
                found.put(name, hosts);
            }
        }
        return found;
    }

    private static String hostEnding(String name) {
        for (String ending : HOST_ENDINGS) {
            if (name.endsWith(ending)
                    && (name.length() == ending.length() || name.charAt(name.length() - ending.length() - 1) == '_')) {
                return ending;
            }
        }
        return "";
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.')) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
