package dev.waybill.manifest;

import dev.waybill.kind.ExplainedField;
import dev.waybill.kind.Explanation;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.Veil;
import dev.waybill.recipe.Existing;
import dev.waybill.recipe.Origin;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Set;

/** An object as its manifest writes it: with the namespace and the labels that the manifest adds. */
record PlacedObject(Entry entry) implements KubernetesObject {

    @Override
    public HasMetadata toModel() {
        return entry.toModel();
    }

    @Override
    public String apiVersion() {
        return entry.object().apiVersion();
    }

    @Override
    public String kind() {
        return entry.object().kind();
    }

    @Override
    public String name() {
        return entry.object().name();
    }

    @Override
    public boolean isNamespaced() {
        return entry.object().isNamespaced();
    }

    @Override
    public Origin origin() {
        return entry.object().origin();
    }

    @Override
    public Set<Existing> existing() {
        return entry.object().existing();
    }

    @Override
    public Explanation explain(String path) {
        return entry.object().explain(path);
    }

    @Override
    public List<ExplainedField> explain() {
        return entry.object().explain();
    }

    @Override
    public boolean refersByName() {
        return entry.object().refersByName();
    }

    /** Returns the object as YAML; a Secret's values are hidden. */
    @Override
    public String toString() {
        return YamlWriter.write(Veil.over(toModel()));
    }
}
