package dev.waybill.kind.pod;

import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.kind.config.EnvSource;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Image;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretEnvSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The process of a container: image, command, environment, terminal and rights. */
@CheckReturnValue
abstract class ContainerProcess<C extends ContainerProcess<C>> extends ModelValue<Container> {
    private final String name;

    ContainerProcess(String name, Recipe<Container> recipe) {
        super(recipe);
        this.name = name;
    }

    abstract C with(Recipe<Container> next);

    final C with(String step, Consumer<? super Container> edit) {
        return with(recipe().and(step, Origin.here(), edit));
    }

    final <P> C with(String step, Part<P> part, BiConsumer<? super Container, ? super P> put) {
        return with(recipe().and(step, Origin.here(), part, put));
    }

    final String subject() {
        return "container '" + name + "'";
    }

    /** Returns {@code name}. */
    public String name() {
        return name;
    }

    /** Sets {@code image}. A repeat replaces. */
    public C image(Image image) {
        return with("image", c -> c.setImage(image.toString()));
    }

    /** Sets {@code imagePullPolicy}. Default: Always for {@code :latest} or no tag, else IfNotPresent. */
    public C imagePullPolicy(ImagePullPolicy policy) {
        return with("imagePullPolicy", c -> c.setImagePullPolicy(policy.text()));
    }

    /** Sets {@code command}, which replaces the image's ENTRYPOINT; no shell is involved. A repeat replaces. */
    public C command(String... command) {
        List<String> words = List.of(command);
        return with("command", c -> c.setCommand(new ArrayList<>(words)));
    }

    /** Sets {@code args}, which replace the image's CMD. A repeat replaces. */
    public C args(String... args) {
        List<String> words = List.of(args);
        return with("args", c -> c.setArgs(new ArrayList<>(words)));
    }

    /** Sets {@code workingDir}. Default: the image's. A repeat replaces. */
    public C workingDir(String path) {
        Objects.requireNonNull(path, () -> subject() + " workingDir");
        return with("workingDir", c -> c.setWorkingDir(path));
    }

    /**
     * Sets an environment variable to a text: {@code env[].value}. The same name replaces. Kubernetes expands
     * {@code $(OTHER)} to variables set earlier; {@code $$(OTHER)} stays as text.
     */
    public C env(String name, String value) {
        checkEnvName(name);
        if (value == null) {
            throw new NullPointerException(subject() + " env '" + name + "' value");
        }
        return with("env", c -> putEnv(c, new EnvVar(name, value, null)));
    }

    /** Takes an environment variable from elsewhere: {@code env[].valueFrom}. The same name replaces. */
    public C env(String name, EnvSource source) {
        checkEnvName(name);
        return with("env", source, (c, from) -> putEnv(c, new EnvVar(name, null, from)));
    }

    /** Sets several environment variables, in the order of the map, as {@link #env(String, String)} does for each. */
    public C env(Map<String, String> variables) {
        C result = self();
        for (Map.Entry<String, String> each : MapOrder.entries(variables)) {
            result = result.env(each.getKey(), each.getValue());
        }
        return result;
    }

    // The subject is put together for a wrong name alone: a twentieth of what a variable costs.
    private void checkEnvName(String name) {
        if (name == null || !NameSyntax.ENV_NAME.accepts(name)) {
            NameSyntax.ENV_NAME.check(subject() + " env", name);
        }
    }

    private static void putEnv(Container container, EnvVar variable) {
        ByKey.put(container.getEnv(), variable, EnvVar::getName);
    }

    /** Takes every key of a ConfigMap as an environment variable: {@code envFrom[].configMapRef}. */
    public C envFrom(ConfigMapRef config) {
        return envFrom("", config);
    }

    /** Takes every key of a ConfigMap as an environment variable whose name starts with {@code prefix}. */
    public C envFrom(String prefix, ConfigMapRef config) {
        return envFrom(prefix, config, from -> from.setConfigMapRef(new ConfigMapEnvSource(config.name(), null)));
    }

    /** Takes every key of a Secret as an environment variable: {@code envFrom[].secretRef}. */
    public C envFrom(SecretRef secret) {
        return envFrom("", secret);
    }

    /** Takes every key of a Secret as an environment variable whose name starts with {@code prefix}. */
    public C envFrom(String prefix, SecretRef secret) {
        return envFrom(prefix, secret, from -> from.setSecretRef(new SecretEnvSource(secret.name(), null)));
    }

    /** As {@link #envFrom(ConfigMapRef)}, and starts without the ConfigMap where it is missing: {@code optional: true}. */
    public C envFromOptional(ConfigMapRef config) {
        return envFrom("", config, from -> from.setConfigMapRef(new ConfigMapEnvSource(config.name(), true)));
    }

    /** As {@link #envFrom(SecretRef)}, and starts without the Secret where it is missing: {@code optional: true}. */
    public C envFromOptional(SecretRef secret) {
        return envFrom("", secret, from -> from.setSecretRef(new SecretEnvSource(secret.name(), true)));
    }

    private C envFrom(String prefix, Object owner, Consumer<EnvFromSource> source) {
        if (!prefix.isEmpty()) {
            NameSyntax.ENV_NAME.check(subject() + " envFrom prefix", prefix);
        }
        return with(recipe().and("envFrom", c -> {
                    EnvFromSource from = new EnvFromSource();
                    if (!prefix.isEmpty()) {
                        from.setPrefix(prefix);
                    }
                    source.accept(from);
                    c.getEnvFrom().add(from);
                })
                .refersTo(owner));
    }

    /** Sets {@code securityContext}. A repeat replaces the whole. */
    public C security(ContainerSecurity security) {
        return with("security", security, Container::setSecurityContext);
    }

    /** Sets {@code stdin: true}: keeps standard input open. Default: closed. */
    public C stdin() {
        return with("stdin", c -> c.setStdin(true));
    }

    /** Sets {@code stdin} and {@code stdinOnce}: standard input closes for good when the first client leaves. */
    public C stdinOnce() {
        return with("stdinOnce", c -> {
            c.setStdin(true);
            c.setStdinOnce(true);
        });
    }

    /** Sets {@code tty} and {@code stdin}: a terminal for {@code kubectl attach -it}. */
    public C tty() {
        return with("tty", c -> {
            c.setStdin(true);
            c.setTty(true);
        });
    }

    /** Sets {@code terminationMessagePath}. Default: {@code /dev/termination-log}. A repeat replaces. */
    public C terminationMessagePath(String path) {
        Objects.requireNonNull(path, () -> subject() + " terminationMessagePath");
        return with("terminationMessagePath", c -> c.setTerminationMessagePath(path));
    }

    /** Sets {@code terminationMessagePolicy}. Default: {@link TerminationMessagePolicy#FILE}. A repeat replaces. */
    public C terminationMessagePolicy(TerminationMessagePolicy policy) {
        return with("terminationMessagePolicy", c -> c.setTerminationMessagePolicy(policy.text()));
    }

    @SuppressWarnings("unchecked") // C is the class itself: Container extends ContainerProcess<Container>
    final C self() {
        return (C) this;
    }
}
