package dev.waybill.migration;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ImagePullPolicy;
import dev.waybill.kind.pod.ResizeRestart;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.pod.TerminationMessagePolicy;
import dev.waybill.migration.Code.Reach;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Containers of one pod. */
final class ContainerWords {
    private final References references;
    private final PodVolumes volumes;

    ContainerWords(References references, PodVolumes volumes) {
        this.references = references;
        this.volumes = volumes;
    }

    /** A container, as far as it has words; what is missing the object's {@code customize} says. */
    Expression container(Fields read) throws Unsaid {
        String name = String.valueOf(read.text("name"));
        Image image = Values.of(read.text("image"), Image::of);
        if (image == null) {
            throw new Unsaid("no image");
        }
        Phrase phrase = Phrase.of(Expression.factory("container", name, image), read);
        phrase.texts("command", "command").texts("args", "args").text("workingDir", "workingDir");
        phrase.constant("imagePullPolicy", ImagePullPolicy.class, "imagePullPolicy");
        ports(phrase);
        env(phrase);
        resources(phrase);
        for (Fields mount : read.each("volumeMounts")) {
            volumes.mount(phrase, mount);
        }
        for (Fields device : read.each("volumeDevices")) {
            phrase.say("device", device.text("devicePath"), volumes.volume(device.text("name")));
        }
        ProbeWords probes = new ProbeWords(((Container) phrase.made().value()).ports());
        phrase.part("startupProbe", "startedWhen", probes::probe)
                .part("readinessProbe", "readyWhen", probes::probe)
                .part("livenessProbe", "aliveWhen", probes::probe)
                .part("lifecycle.postStart", "postStart", probes::hook)
                .text("lifecycle.stopSignal", "stopSignal")
                .part("securityContext", "security", SecurityWords::container)
                .constant("restartPolicy", RestartPolicy.class, "restartPolicy")
                .text("terminationMessagePath", "terminationMessagePath")
                .constant("terminationMessagePolicy", TerminationMessagePolicy.class, "terminationMessagePolicy")
                .when("stdin", true, "stdin")
                .when("stdinOnce", true, "stdinOnce")
                .when("tty", true, "tty");
        return phrase.made().named(name, Reach.METHOD_ALWAYS);
    }

    private static void ports(Phrase phrase) {
        List<Port> plain = new ArrayList<>();
        for (Fields read : phrase.read().each("ports")) {
            Port port = port(read);
            if (port == null) {
                return;
            }
            if (read.has("hostPort")) {
                phrase.say("listensOn", plain);
                plain.clear();
                boolean said = read.has("hostIP")
                        ? phrase.say("listensOnHost", port, read.number("hostPort"), read.text("hostIP"))
                        : phrase.say("listensOnHost", port, read.number("hostPort"));
                if (!said) {
                    return;
                }
            } else {
                plain.add(port);
            }
        }
        phrase.say("listensOn", plain);
    }

    private static @Nullable Port port(Fields read) {
        try {
            int number = Objects.requireNonNull(read.number("containerPort")).intValue();
            String name = read.text("name");
            Port port = name == null ? Port.of(number) : Port.of(name, number);
            return switch (Objects.requireNonNullElse(read.text("protocol"), "TCP")) {
                case "UDP" -> port.udp();
                case "SCTP" -> port.sctp();
                default -> port;
            };
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private void env(Phrase phrase) throws Unsaid {
        for (Fields each : phrase.read().each("envFrom")) {
            boolean optional = each.is("configMapRef.optional", true) || each.is("secretRef.optional", true);
            Expression source = each.has("configMapRef")
                    ? references.config(each.text("configMapRef.name"))
                    : references.secret(each.text("secretRef.name"));
            if (each.has("prefix")) {
                phrase.say("envFrom", each.text("prefix"), source);
            } else {
                phrase.say(optional ? "envFromOptional" : "envFrom", source);
            }
        }
        for (Fields each : phrase.read().each("env")) {
            if (each.has("valueFrom")) {
                phrase.say("env", each.text("name"), source(each.below("valueFrom")));
            } else {
                phrase.say("env", each.text("name"), each.text("value"));
            }
        }
    }

    private @Nullable Expression source(Fields read) throws Unsaid {
        Expression made = null;
        boolean optional = false;
        if (read.has("secretKeyRef")) {
            made = key(
                    references.secret(read.text("secretKeyRef.name")),
                    read.text("secretKeyRef.key"),
                    "existingSecret",
                    read.text("secretKeyRef.name"));
            optional = read.is("secretKeyRef.optional", true);
        } else if (read.has("configMapKeyRef")) {
            made = key(
                    references.config(read.text("configMapKeyRef.name")),
                    read.text("configMapKeyRef.key"),
                    "existingConfigMap",
                    read.text("configMapKeyRef.name"));
            optional = read.is("configMapKeyRef.optional", true);
        } else if (read.text("fieldRef.fieldPath") != null) {
            made = Expression.factory("podField", read.text("fieldRef.fieldPath"));
        } else if (read.text("resourceFieldRef.resource") != null) {
            made = Phrase.of(Expression.factory("containerResource", read.text("resourceFieldRef.resource")), read)
                    .text("resourceFieldRef.containerName", "ofContainer")
                    .value("resourceFieldRef.divisor", Values::quantity, "divisor")
                    .made();
        } else if (read.has("fileKeyRef")) {
            made = Expression.factory(
                    "fileKey",
                    String.valueOf(read.text("fileKeyRef.volumeName")),
                    String.valueOf(read.text("fileKeyRef.path")),
                    String.valueOf(read.text("fileKeyRef.key")));
            optional = read.is("fileKeyRef.optional", true);
        }
        return made != null && optional ? made.then("optional") : made;
    }

    /** A key of what is here; of what exists, where the key is not in it: the DSL refuses that. */
    private static @Nullable Expression key(
            @Nullable Expression owner, @Nullable String key, String existing, @Nullable String name) throws Unsaid {
        if (owner == null || key == null || name == null) {
            return null;
        }
        try {
            return owner.then("key", key);
        } catch (Unsaid e) {
            return Expression.factory(existing, name).then("key", key);
        }
    }

    private static void resources(Phrase phrase) {
        Fields read = phrase.read();
        if (read.entries("resources.requests").equals(read.entries("resources.limits"))) {
            phrase.say(
                    "requestsAndLimits",
                    Values.cpu(read.at("resources.requests.cpu")),
                    Values.memory(read.at("resources.requests.memory")));
        }
        amounts(phrase, "resources.requests", "requests");
        amounts(phrase, "resources.limits", "limits");
        for (Fields claim : read.each("resources.claims")) {
            if (claim.has("request")) {
                phrase.say("claim", claim.text("name"), claim.text("request"));
            } else {
                phrase.say("claim", claim.text("name"));
            }
        }
        for (Fields policy : read.each("resizePolicy")) {
            phrase.say(
                    "resizePolicy",
                    policy.text("resourceName"),
                    Values.constant(ResizeRestart.class, policy.text("restartPolicy")));
        }
    }

    /** CPU and memory by their words, together or alone, and other resources by their names. */
    static void amounts(Phrase phrase, String path, String word) {
        Object cpu = Values.cpu(phrase.read().at(path + ".cpu"));
        Object memory = Values.memory(phrase.read().at(path + ".memory"));
        if (!phrase.say(word, cpu, memory)) {
            phrase.say(word, cpu);
            phrase.say(word, memory);
        }
        for (Map.Entry<String, Object> each : phrase.read().entries(path).entrySet()) {
            if (!each.getKey().equals("cpu") && !each.getKey().equals("memory")) {
                phrase.say(word, each.getKey(), Values.quantity(each.getValue()));
            }
        }
    }
}
