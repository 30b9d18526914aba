package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host name that means a Service, as the cluster's DNS has it.
 *
 * @param name the Service's name
 * @param namespace its namespace
 */
record ServiceHost(String name, String namespace) {

    /**
     * What a host name means to a pod of {@code own}: {@code mysql}, {@code mysql.prod}, {@code mysql.prod.svc.cluster.local},
     * {@code mysql-0.mysql}. Null for an address and for what is or may be a host outside the set.
     */
    static @Nullable ServiceHost of(String host, String own, ServiceNames names) {
        List<String> labels = labels(host);
        if (labels.isEmpty()
                || labels.get(0).equals("localhost")
                || labels.get(0).equals("kubernetes")) {
            return null;
        }
        int svc = labels.indexOf("svc");
        if (labels.size() == 1) {
            return new ServiceHost(labels.get(0), own);
        }
        if (svc == 2 || svc == 3) {
            return names.in(labels.get(svc - 2), labels.get(svc - 1));
        }
        if (labels.size() == 2) {
            // The name of a pod stands before that of its Service.
            return names.has(labels.get(1), own)
                    ? new ServiceHost(labels.get(1), own)
                    : names.in(labels.get(0), labels.get(1));
        }
        return labels.size() == 3 && names.isNamespace(labels.get(2)) ? names.in(labels.get(1), labels.get(2)) : null;
    }

    /** The labels of the host; none where it is no name. What the shell adds after a dot is the namespace of the pod. */
    private static List<String> labels(String host) {
        int unknown = host.indexOf(".$");
        String text = unknown > 0 ? host.substring(0, unknown) : host;
        List<String> labels = new ArrayList<>();
        boolean letters = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '.' : text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            letters |= letter;
            if (c == '.') {
                if (i > start) {
                    labels.add(text.substring(start, i));
                } else if (i < text.length()) {
                    return List.of();
                }
                start = i + 1;
            } else if (!letter && (c < '0' || c > '9') && c != '-') {
                return List.of();
            }
        }
        return letters ? labels : List.of();
    }
}
