package dev.waybill.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tells the items of a list apart: the merge keys of Kubernetes' API, and names where people use them so. */
final class ListKeys {
    private ListKeys() {}

    /** Whether the field of every item in both lists is a key of its own, and which text it is. */
    static @Nullable Key of(Snapshot object, At at, List<?> before, List<?> after) {
        Key key = object.builtIn() ? builtIn(at.name()) : ListKeys::name;
        return key != null && isKey(key, before) && isKey(key, after) ? key : null;
    }

    private static @Nullable Key builtIn(String list) {
        return switch (list) {
            case "ports" -> ListKeys::port;
            case "volumeMounts" -> item -> Tree.text(item, "mountPath");
            case "volumeDevices" -> item -> Tree.text(item, "devicePath");
            case "hostAliases" -> item -> Tree.text(item, "ip");
            case "volumeClaimTemplates" -> item -> Tree.text(item, "metadata", "name");
            case "topologySpreadConstraints" -> item -> Tree.text(item, "topologyKey");
            case "readinessGates" -> item -> Tree.text(item, "conditionType");
            case "items" -> item -> Tree.text(item, "key");
            case "matchExpressions" -> item -> Tree.text(item, "key");
            case "envFrom" -> ListKeys::source;
            case "metrics" -> ListKeys::metric;
            case "subjects" -> ListKeys::subject;
            case "rules" -> item -> Tree.text(item, "host");
            case "paths" -> item -> Tree.text(item, "path");
            case "tolerations" -> ListKeys::toleration;
            default -> ListKeys::name;
        };
    }

    private static boolean isKey(Key key, List<?> items) {
        Set<String> known = new HashSet<>();
        for (Object item : items) {
            String text = item instanceof Map ? key.of(item) : "";
            if (text.isEmpty() || !known.add(text)) {
                return false;
            }
        }
        return true;
    }

    private static String name(Object item) {
        return Tree.text(item, "name");
    }

    /** TCP is what a missing protocol means. */
    private static String port(Object item) {
        String number = Tree.text(item, "containerPort") + Tree.text(item, "port");
        String protocol = Tree.text(item, "protocol");
        return number.isEmpty() || protocol.isEmpty() || protocol.equals("TCP") ? number : number + "/" + protocol;
    }

    private static String source(Object item) {
        String source = Tree.text(item, "configMapRef", "name") + Tree.text(item, "secretRef", "name");
        return Tree.get(item, "secretRef") == null ? source : "secret " + source;
    }

    private static String metric(Object item) {
        String type = Tree.text(item, "type");
        String name = "";
        for (String kind : List.of("resource", "containerResource", "pods", "object", "external")) {
            name += Tree.text(item, kind, "name") + Tree.text(item, kind, "metric", "name");
        }
        return name.isEmpty() ? type : name;
    }

    private static String subject(Object item) {
        String namespace = Tree.text(item, "namespace");
        String name = Tree.text(item, "kind") + " " + Tree.text(item, "name");
        return namespace.isEmpty() ? name : name + " in " + namespace;
    }

    private static String toleration(Object item) {
        String key = Tree.text(item, "key");
        String effect = Tree.text(item, "effect");
        String value = Tree.text(item, "value");
        String text = (key.isEmpty() ? "every taint" : key) + (value.isEmpty() ? "" : "=" + value);
        return effect.isEmpty() ? text : text + ":" + effect;
    }

    /** Names an item. */
    interface Key {
        String of(Object item);
    }
}
