package dev.waybill.rule.api;

/** An address with a port, as Go's {@code net.SplitHostPort} takes it apart. */
final class HostPort {
    private HostPort() {}

    static boolean accepts(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return false;
        }
        String host = text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end < 0 || end + 1 != colon) {
                return false;
            }
            host = text.substring(1, end);
        } else if (host.indexOf(':') >= 0 || host.indexOf(']') >= 0) {
            return false;
        }
        return host.indexOf('[') < 0 && port.indexOf('[') < 0 && port.indexOf(']') < 0;
    }
}
