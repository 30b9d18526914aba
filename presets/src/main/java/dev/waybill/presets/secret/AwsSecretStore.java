package dev.waybill.presets.secret;

import dev.waybill.kind.ClusterCustomResource;
import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A ClusterSecretStore ({@code external-secrets.io/v1}) of AWS: where the External Secrets Operator reads, and as whom. A
 * platform has one, and the ExternalSecrets of all namespaces refer to it.
 *
 * <p>Without {@link #serviceAccount} and {@link #role} the operator reads with what its own pods may do. Access keys have no
 * wither: they would be a credential in the cluster themselves.
 */
@CheckReturnValue
public final class AwsSecretStore extends OperatorObject implements SecretStoreRef {
    private final ClusterCustomResource object;

    private AwsSecretStore(ClusterCustomResource object, Set<Existing> existing) {
        super(object, existing);
        this.object = object;
    }

    /**
     * Makes a store that reads SSM Parameter Store.
     *
     * @param name {@code metadata.name}, a DNS subdomain
     * @param region as in {@code ap-northeast-2}
     */
    public static AwsSecretStore parameterStore(String name, String region) {
        return of(name, "ParameterStore", region);
    }

    /**
     * Makes a store that reads Secrets Manager.
     *
     * @param name {@code metadata.name}, a DNS subdomain
     * @param region as in {@code ap-northeast-2}
     */
    public static AwsSecretStore secretsManager(String name, String region) {
        return of(name, "SecretsManager", region);
    }

    private static AwsSecretStore of(String name, String service, String region) {
        NameSyntax.DNS_LABEL.check("ClusterSecretStore '" + name + "' region", region);
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("service", service);
        aws.put("region", region);
        return new AwsSecretStore(
                ClusterCustomResource.of(API_VERSION, "ClusterSecretStore", name)
                        .spec(Map.of("provider", Map.of("aws", aws))),
                Set.of());
    }

    /**
     * Sets {@code spec.provider.aws.role}: the IAM role that the operator assumes before it reads. Its policy bounds what
     * ExternalSecrets can reach. Default: none. A repeat replaces.
     *
     * @param arn as in {@code arn:aws:iam::123456789012:role/secrets}
     */
    public AwsSecretStore role(String arn) {
        if (!arn.startsWith("arn:") || !arn.contains(":role/")) {
            throw new IllegalArgumentException(subject() + " role '" + arn
                    + "': it is no ARN of an IAM role. Write one like 'arn:aws:iam::123456789012:role/secrets'.");
        }
        return aws(aws -> aws.put("role", arn));
    }

    /**
     * Sets {@code spec.provider.aws.auth.jwt.serviceAccountRef}: the operator reads as this ServiceAccount, by the IAM role of
     * its annotation {@code eks.amazonaws.com/role-arn}. Default: as the operator itself. A repeat replaces. Refuses an account
     * that names no namespace: the store is in none.
     */
    public AwsSecretStore serviceAccount(ServiceAccountRef account) {
        String namespace = account.namespace()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                subject() + " serviceAccount '" + account.name()
                                        + "': it names no namespace, and a ClusterSecretStore is in none. Give it one: namespace(..)."));
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("name", account.name());
        reference.put("namespace", namespace);
        return new AwsSecretStore(
                aws(aws -> aws.put("auth", Map.of("jwt", Map.of("serviceAccountRef", reference)))).object,
                and(existing(), account));
    }

    /**
     * Adds to {@code spec.conditions[0].namespaces}: only ExternalSecrets of these namespaces may read the store. Default: those
     * of all namespaces may.
     */
    public AwsSecretStore onlyFrom(String namespace, String... more) {
        List<String> names = new ArrayList<>();
        names.add(namespace);
        names.addAll(List.of(more));
        for (String each : names) {
            NameSyntax.DNS_LABEL.check(subject() + " onlyFrom", each);
        }
        return with(spec -> {
            Set<Object> all = new LinkedHashSet<>();
            for (Object condition : SpecFields.list(spec, "conditions")) {
                all.addAll(SpecFields.items(condition, "namespaces"));
            }
            all.addAll(names);
            spec.put("conditions", List.of(Map.of("namespaces", List.copyOf(all))));
        });
    }

    /** Adds a label to {@code metadata.labels}; see {@link ClusterCustomResource#label}. */
    public AwsSecretStore label(String key, String value) {
        return with(object.label(key, value));
    }

    /** Adds an annotation to {@code metadata.annotations}; see {@link ClusterCustomResource#annotation}. */
    public AwsSecretStore annotation(String key, String value) {
        return with(object.annotation(key, value));
    }

    private AwsSecretStore aws(Consumer<Map<String, Object>> edit) {
        return with(spec -> edit.accept(SpecFields.object(SpecFields.object(spec, "provider"), "aws")));
    }

    private AwsSecretStore with(Consumer<Map<String, Object>> edit) {
        Map<String, Object> spec = SpecFields.spec(object.toModel());
        edit.accept(spec);
        return with(object.spec(spec));
    }

    private AwsSecretStore with(ClusterCustomResource changed) {
        return new AwsSecretStore(changed, existing());
    }
}
