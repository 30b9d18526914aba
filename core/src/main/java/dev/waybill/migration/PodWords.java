package dev.waybill.migration;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Secret;
import dev.waybill.kind.pod.DnsPolicy;
import dev.waybill.kind.pod.PodOs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all workloads have: containers, and the settings of their pods. */
final class PodWords {
    private static final String CHECKSUM_OF_CONFIG = "checksum/configmap-";
    private static final String CHECKSUM_OF_SECRET = "checksum/secret-";

    private final Fields object;
    private final Fields owner;
    private final Scope scope;
    private final References references;
    private final String template;
    private final String pod;
    /** The claim templates of a StatefulSet by name. */
    final Map<String, Expression> claims = new LinkedHashMap<>();

    /**
     * @param template the path of the pod template; empty for a Pod
     */
    PodWords(Fields object, Scope scope, String template) {
        this(object, object, scope, template);
    }

    /**
     * @param owner the object that is written, whose namespace references have: the CronJob of a Job
     */
    PodWords(Fields object, Fields owner, Scope scope, String template) {
        this.object = object;
        this.owner = owner;
        this.scope = scope;
        this.references = new References(scope, owner);
        this.template = template.isEmpty() ? "" : template + '.';
        this.pod = this.template + "spec.";
    }

    /** The containers that the factory of the workload takes. */
    List<Expression> containers() throws Unsaid {
        List<Expression> made = new ArrayList<>();
        List<Fields> all = object.each(pod + "containers");
        ContainerWords words = words();
        for (Fields container : all) {
            made.add(words.container(made.isEmpty() ? ShutdownWords.withoutHook(container) : container));
        }
        return made;
    }

    private ContainerWords words() {
        return new ContainerWords(references, podVolumes());
    }

    /** Says all that a factory does not take. */
    Phrase say(Phrase phrase) throws Unsaid {
        if (!template.isEmpty()) {
            phrase.entries(template + "metadata.labels", "podLabel");
            restarts(phrase);
            phrase.entries(template + "metadata.annotations", "podAnnotation");
        }
        ContainerWords words = words();
        for (Fields container : object.each(pod + "initContainers")) {
            boolean isSidecar = container.is("restartPolicy", "Always");
            Map<String, Object> map = new LinkedHashMap<>(container.map());
            if (isSidecar) {
                map.remove("restartPolicy");
            }
            phrase.say(isSidecar ? "sidecar" : "initContainer", words.container(new Fields(map)));
        }
        volumes(phrase);
        ShutdownWords.say(phrase, pod);
        new SchedulingWords(scope, object, owner, pod).say(phrase);
        phrase.say("serviceAccount", references.serviceAccount(object.text(pod + "serviceAccountName")));
        phrase.when(pod + "automountServiceAccountToken", false, "withoutServiceAccountToken")
                .when(pod + "automountServiceAccountToken", true, "withServiceAccountToken")
                .part(pod + "securityContext", "security", SecurityWords::pod)
                .when(pod + "hostNetwork", true, "onHostNetwork")
                .when(pod + "hostPID", true, "withHostProcesses")
                .when(pod + "hostIPC", true, "withHostIpc")
                .when(pod + "hostUsers", false, "inUserNamespace")
                .when(pod + "shareProcessNamespace", true, "sharedProcesses")
                .when(pod + "enableServiceLinks", false, "withoutServiceLinks")
                .constant(pod + "dnsPolicy", DnsPolicy.class, "dnsPolicy")
                .part(pod + "dnsConfig", "dnsConfig", PodWords::dns)
                .text(pod + "hostname", "hostname")
                .text(pod + "hostnameOverride", "hostnameOverride")
                .text(pod + "subdomain", "subdomain")
                .when(pod + "setHostnameAsFQDN", true, "fullyQualifiedHostname")
                .constant(pod + "os.name", PodOs.class, "os");
        for (Fields secret : object.each(pod + "imagePullSecrets")) {
            phrase.say("imagePullSecret", references.secret(secret.text("name")));
        }
        for (Fields alias : object.each(pod + "hostAliases")) {
            phrase.say("hostAlias", alias.text("ip"), alias.texts("hostnames"));
        }
        for (Fields gate : object.each(pod + "readinessGates")) {
            phrase.say("readinessGate", gate.text("conditionType"));
        }
        for (Fields claim : object.each(pod + "resourceClaims")) {
            phrase.say("resourceClaim", claim.text("name"), claim.text("resourceClaimName"));
            phrase.say("resourceClaimFrom", claim.text("name"), claim.text("resourceClaimTemplateName"));
        }
        for (Fields responder : object.each(pod + "evictionResponders")) {
            phrase.say("evictionResponder", responder.text("name"), responder.number("priority"));
        }
        phrase.text(pod + "schedulingGroup.podGroupName", "schedulingGroup");
        phrase.say(
                "podRequests",
                Values.cpu(object.at(pod + "resources.requests.cpu")),
                Values.memory(object.at(pod + "resources.requests.memory")));
        phrase.say(
                "podLimits",
                Values.cpu(object.at(pod + "resources.limits.cpu")),
                Values.memory(object.at(pod + "resources.limits.memory")));
        return phrase;
    }

    /** Says whose content restarts the pods, where the checksum is that of an object which is here. */
    private void restarts(Phrase phrase) {
        for (String key : object.entries(template + "metadata.annotations").keySet()) {
            if (key.startsWith(CHECKSUM_OF_CONFIG)) {
                String name = key.substring(CHECKSUM_OF_CONFIG.length());
                phrase.say("restartOnChangeOf", references.here("ConfigMap", name, ConfigMap.class));
            } else if (key.startsWith(CHECKSUM_OF_SECRET)) {
                String name = key.substring(CHECKSUM_OF_SECRET.length());
                phrase.say("restartOnChangeOf", references.here("Secret", name, Secret.class));
            }
        }
    }

    /** Says the volumes that no container mounts, and all of them where the mounts put them into another order. */
    private void volumes(Phrase phrase) {
        PodVolumes volumes = podVolumes();
        List<Expression> all = new ArrayList<>();
        for (Fields volume : object.each(pod + "volumes")) {
            Expression made = volumes.named(volume.text("name"));
            if (made != null) {
                all.add(made);
            }
        }
        List<Phrase.Sentence> sentences = new ArrayList<>();
        for (int first = all.size() - 1; first >= 0; first--) {
            List<Expression> last = all.subList(first, all.size());
            sentences.add(made -> {
                Expression next = made;
                for (Expression volume : last) {
                    next = next.then("volume", volume);
                }
                return next;
            });
        }
        phrase.nearest(sentences);
    }

    private PodVolumes podVolumes() {
        return new PodVolumes(
                object.below(pod.substring(0, pod.length() - 1)), new VolumeWords(references, scope), claims);
    }

    private static Expression dns(Fields read) throws Unsaid {
        Phrase phrase = Phrase.of(Expression.factory("dnsConfig"), read)
                .texts("nameservers", "nameservers")
                .texts("searches", "searches");
        for (Fields option : read.each("options")) {
            if (option.has("value")) {
                phrase.say("option", option.text("name"), option.text("value"));
            } else {
                phrase.say("option", option.text("name"));
            }
        }
        return phrase.made();
    }
}
