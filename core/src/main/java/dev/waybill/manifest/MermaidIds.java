package dev.waybill.manifest;

import dev.waybill.rule.ObjectName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The ids of boxes: {@code deploy_orders}. They hold letters, digits and underscores only, and begin with a kind, so that none
 * is a word of Mermaid such as {@code end}. They don't depend on what else is drawn, as long as names differ.
 */
final class MermaidIds {
    private final Set<String> used = new HashSet<>();

    /** A new id for an object. */
    String of(ObjectName name) {
        return unused(prefix(name.kind()) + "_" + bare(name.name()));
    }

    /** A new id for a frame. */
    String ofGroup(String name) {
        return unused("group_" + bare(name));
    }

    private String unused(String id) {
        String free = id;
        for (int i = 2; !used.add(free); i++) {
            free = id + "__" + i;
        }
        return free;
    }

    /** As kubectl shortens kinds: the text of a diagram is limited. */
    private static String prefix(String kind) {
        return switch (kind) {
            case "ClusterRole" -> "crole";
            case "ClusterRoleBinding" -> "crolebinding";
            case "ConfigMap" -> "cm";
            case "CronJob" -> "cj";
            case "CustomResourceDefinition" -> "crd";
            case "DaemonSet" -> "ds";
            case "Deployment" -> "deploy";
            case "ExternalSecret" -> "es";
            case "HorizontalPodAutoscaler" -> "hpa";
            case "Ingress" -> "ing";
            case "LimitRange" -> "limits";
            case "Namespace" -> "ns";
            case "NetworkPolicy" -> "netpol";
            case "PersistentVolume" -> "pv";
            case "PersistentVolumeClaim" -> "pvc";
            case "PodDisruptionBudget" -> "pdb";
            case "PriorityClass" -> "pc";
            case "ReplicaSet" -> "rs";
            case "ResourceQuota" -> "quota";
            case "Service" -> "svc";
            case "ServiceAccount" -> "sa";
            case "StatefulSet" -> "sts";
            case "StorageClass" -> "sc";
            default -> bare(kind.toLowerCase(Locale.ROOT));
        };
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            bare.append(plain ? c : '_');
        }
        return bare.toString();
    }
}
