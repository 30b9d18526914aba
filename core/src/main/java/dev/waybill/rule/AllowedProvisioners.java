package dev.waybill.rule;

import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.List;

/** StorageClasses name the drivers that a company allows. */
final class AllowedProvisioners {
    private final List<String> allowed;

    private AllowedProvisioners(List<String> allowed) {
        this.allowed = allowed;
    }

    static AllowedProvisioners of(String... provisioners) {
        if (provisioners.length == 0) {
            throw new IllegalArgumentException(
                    "allowed provisioners: none is given, so no StorageClass would be allowed. Name at least one, as in"
                            + " 'ebs.csi.aws.com'.");
        }
        List<String> allowed = new ArrayList<>();
        for (String provisioner : provisioners) {
            allowed.add(NameSyntax.QUALIFIED_NAME.check("allowed provisioner", provisioner));
        }
        return new AllowedProvisioners(List.copyOf(allowed));
    }

    void check(StorageClass storageClass, Findings found) {
        String name = Given.text(storageClass.getProvisioner());
        // Without a name the API server refuses the class, which a rule of its own says.
        if (name.isEmpty() || allowed.contains(name)) {
            return;
        }
        found.add(
                storageClass,
                "provisioner",
                "'" + name + "' makes its volumes, and allowed are " + String.join(", ", allowed) + ".",
                Closest.to(name, allowed)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Name one of them, or use a StorageClass that has one of them."));
    }
}
