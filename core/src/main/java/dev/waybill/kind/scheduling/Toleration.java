package dev.waybill.kind.scheduling;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import java.time.Duration;

/** Leave to run on nodes with a taint: an item of {@code tolerations}. It attracts nothing; affinity does that. */
@CheckReturnValue
public final class Toleration extends ModelValue<io.fabric8.kubernetes.api.model.Toleration> {

    private Toleration(Recipe<io.fabric8.kubernetes.api.model.Toleration> recipe) {
        super(recipe);
    }

    /** Tolerates the taint {@code key=value}, whatever its effect. */
    public static Toleration taint(String key, String value) {
        NameSyntax.QUALIFIED_NAME.check("toleration key", key);
        NameSyntax.LABEL_VALUE.check("toleration value", value);
        return new Toleration(Recipe.of("taint", io.fabric8.kubernetes.api.model.Toleration::new, t -> {
            t.setKey(key);
            t.setOperator("Equal");
            t.setValue(value);
        }));
    }

    /** Tolerates every taint with this key, whatever its value and effect. */
    public static Toleration taint(String key) {
        NameSyntax.QUALIFIED_NAME.check("toleration key", key);
        return new Toleration(Recipe.of("taint", io.fabric8.kubernetes.api.model.Toleration::new, t -> {
            t.setKey(key);
            t.setOperator("Exists");
        }));
    }

    /** Tolerates every taint: for agents that run on all nodes. */
    public static Toleration everyTaint() {
        return new Toleration(
                Recipe.of("everyTaint", io.fabric8.kubernetes.api.model.Toleration::new, t -> t.setOperator("Exists")));
    }

    /**
     * Sets {@code effect}: only taints with this effect are tolerated. Default: all. A repeat replaces. With {@link
     * #evictAfter}, {@link TaintEffect#NO_EXECUTE} alone is allowed.
     */
    public Toleration effect(TaintEffect effect) {
        Long seconds = toModel().getTolerationSeconds();
        if (seconds != null && effect != TaintEffect.NO_EXECUTE) {
            throw new IllegalArgumentException("toleration effect '" + effect.text() + "', evictAfter " + seconds
                    + "s: a pod is evicted by the effect 'NoExecute' alone. Leave effect(..) or evictAfter(..) out.");
        }
        return new Toleration(recipe().and("effect", t -> t.setEffect(effect.text())));
    }

    /**
     * Sets {@code tolerationSeconds}, and with it {@code effect: NoExecute}, which it needs: the pod stays for {@code
     * time} after the taint appeared, then it is evicted. Default: it stays. A repeat replaces.
     */
    public Toleration evictAfter(Duration time) {
        long seconds = Seconds.whole("toleration evictAfter", time);
        return new Toleration(recipe().and("evictAfter", t -> {
            t.setEffect(TaintEffect.NO_EXECUTE.text());
            t.setTolerationSeconds(seconds);
        }));
    }
}
