package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds Kubernetes itself serves under which API versions, and since when it does no more. */
public final class ApiVersions {
    private static final String TABLE = "api-versions.tsv";

    /** Looked up when an object is not one of the common kinds. */
    private static final class Holder {
        static final ApiVersions ALL = new ApiVersions();
    }

    /**
     * A kind under an API version.
     *
     * @param deprecated the minor version since which it is deprecated; none for {@code Integer.MAX_VALUE}
     * @param removed the minor version since which it is gone; none for {@code Integer.MAX_VALUE}
     * @param replacement the API version to use instead, with the kind where that changes too; empty where there is none
     * @param introduced the minor version since which it is served; 0 when every version that can be a target has it
     */
    public record Served(int deprecated, int removed, String replacement, int introduced) {
        private static final Served ALWAYS = new Served(Integer.MAX_VALUE, Integer.MAX_VALUE, "", 0);

        /** Tells whether the API server of that version serves it. */
        public boolean isServed(KubernetesVersion target) {
            return !isGone(target) && !isMissing(target);
        }

        /** Tells whether that version serves it and advises against it. */
        public boolean isDeprecated(KubernetesVersion target) {
            return isServed(target) && target.minor() >= deprecated;
        }

        /** Tells whether there is a version that no longer serves it. */
        public boolean isRemovedOnce() {
            return removed != Integer.MAX_VALUE;
        }

        boolean isGone(KubernetesVersion target) {
            return target.minor() >= removed;
        }

        boolean isMissing(KubernetesVersion target) {
            return target.minor() < introduced;
        }
    }

    private final Map<String, Map<String, Served>> byVersion = new HashMap<>();
    private final Map<String, List<String>> versionsOfKind = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    private ApiVersions() {
        try (InputStream file = ApiVersions.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException(TABLE + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] row) {
        byVersion
                .computeIfAbsent(row[0], version -> new HashMap<>())
                .put(
                        row[1],
                        new Served(
                                minor(row[2], Integer.MAX_VALUE),
                                minor(row[3], Integer.MAX_VALUE),
                                row[4],
                                minor(row[5], 0)));
        versionsOfKind.computeIfAbsent(row[1], kind -> new ArrayList<>()).add(row[0]);
        groups.add(group(row[0]));
    }

    private static int minor(String version, int none) {
        return version.isEmpty() ? none : Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }

    /** The group of an API version: empty for {@code v1}. */
    static String group(String apiVersion) {
        return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }

    /** Tells whether the API version is Kubernetes' own: of no group, or of one that Kubernetes serves. */
    public static boolean isBuiltIn(String apiVersion) {
        return Holder.ALL.groups.contains(group(apiVersion));
    }

    /** Returns what is known of the kind under that API version; null for what Kubernetes never served. */
    public static @Nullable Served find(String apiVersion, String kind) {
        if (ApiValidation.isCommon(apiVersion, kind)) {
            return Served.ALWAYS; // known without the table, which then need not be read
        }
        return Holder.ALL.byVersion.getOrDefault(apiVersion, Map.of()).get(kind);
    }

    /** The API versions that serve a kind of that name at the target, the stable ones first. */
    static List<String> versions(String kind, KubernetesVersion target) {
        List<String> served = new ArrayList<>();
        for (String version : Holder.ALL.versionsOfKind.getOrDefault(kind, List.of())) {
            Served found = find(version, kind);
            if (found != null && found.isServed(target)) {
                served.add(version);
            }
        }
        served.sort(Comparator.comparingInt(ApiVersions::stability).reversed());
        return served;
    }

    private static int stability(String apiVersion) {
        if (apiVersion.indexOf("alpha") >= 0) {
            return 0;
        }
        return apiVersion.indexOf("beta") >= 0 ? 1 : 2;
    }

    /** All kinds of Kubernetes, the shortest names first. */
    static List<String> kindsByName() {
        List<String> kinds = new ArrayList<>(Holder.ALL.versionsOfKind.keySet());
        kinds.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return kinds;
    }
}
