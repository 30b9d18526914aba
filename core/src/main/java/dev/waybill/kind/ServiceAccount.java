package dev.waybill.kind;

import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.function.UnaryOperator;

/** A Kubernetes ServiceAccount: the name under which pods call the API server, and to which bindings grant access. */
@CheckReturnValue
public final class ServiceAccount extends NamespacedKind<ServiceAccount, io.fabric8.kubernetes.api.model.ServiceAccount>
        implements ServiceAccountRef {

    private ServiceAccount(String name, Recipe<io.fabric8.kubernetes.api.model.ServiceAccount> recipe) {
        super(name, recipe);
    }

    /** Makes a ServiceAccount. The name is a DNS subdomain. */
    public static ServiceAccount of(String name) {
        NameSyntax.DNS_SUBDOMAIN.check("ServiceAccount name", name);
        return new ServiceAccount(
                name, recipe("serviceAccount", name, io.fabric8.kubernetes.api.model.ServiceAccount::new, m -> {}));
    }

    /**
     * Adds to {@code imagePullSecrets}: pods of this account that name no pull secret of their own use it. The same
     * Secret is written once.
     */
    public ServiceAccount imagePullSecret(SecretRef secret) {
        String secretName = secret.name();
        return with("imagePullSecret", m -> {
                    LocalObjectReference reference = new LocalObjectReference(secretName);
                    if (!m.getImagePullSecrets().contains(reference)) {
                        m.getImagePullSecrets().add(reference);
                    }
                })
                .refersTo(secret);
    }

    /**
     * Sets {@code automountServiceAccountToken: true}: pods get the account's token, unless they say no. That is the
     * default of Kubernetes as well. Replaces {@link #withoutToken()}.
     */
    public ServiceAccount withToken() {
        return with("withToken", m -> m.setAutomountServiceAccountToken(true));
    }

    /**
     * Sets {@code automountServiceAccountToken: false}: pods get no token, unless they ask for it. For apps that never
     * call the API server. Replaces {@link #withToken()}.
     */
    public ServiceAccount withoutToken() {
        return with("withoutToken", m -> m.setAutomountServiceAccountToken(false));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public ServiceAccount customize(UnaryOperator<ServiceAccountBuilder> change) {
        return rebuilt(m -> change.apply(new ServiceAccountBuilder(m)).build());
    }

    @Override
    ServiceAccount with(Recipe<io.fabric8.kubernetes.api.model.ServiceAccount> next) {
        return new ServiceAccount(name(), next);
    }
}
