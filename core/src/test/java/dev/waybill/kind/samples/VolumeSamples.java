package dev.waybill.kind.samples;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.config.ExistingConfigMap;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.volume.BindMountOption;
import dev.waybill.kind.volume.CertificateFile;
import dev.waybill.kind.volume.ClaimVolume;
import dev.waybill.kind.volume.ConfigMapFiles;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.CsiVolume;
import dev.waybill.kind.volume.DownwardApi;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.EphemeralClaim;
import dev.waybill.kind.volume.FibreChannel;
import dev.waybill.kind.volume.HostPath;
import dev.waybill.kind.volume.HostPathType;
import dev.waybill.kind.volume.ImageVolume;
import dev.waybill.kind.volume.KeyFile;
import dev.waybill.kind.volume.KeyType;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.MountPropagation;
import dev.waybill.kind.volume.Nfs;
import dev.waybill.kind.volume.PodFile;
import dev.waybill.kind.volume.PodFiles;
import dev.waybill.kind.volume.Projected;
import dev.waybill.kind.volume.SecretFiles;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.kind.volume.TokenFile;
import dev.waybill.kind.volume.TrustBundleFile;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import java.time.Duration;
import java.util.List;

/** A Deployment whose container mounts every source of volumes, with every wither. */
public final class VolumeSamples {
    private static final ExistingConfigMap CONFIG = new ExistingConfigMap("settings");
    private static final ExistingSecret SECRET = new ExistingSecret("database");

    private VolumeSamples() {}

    /** Returns the samples. */
    public static List<KubernetesObject> all() {
        Volume scratch = Volume.of(
                "scratch", EmptyDir.of().sizeLimit(Memory.gibibytes(1)).mode(01777));
        Container web = Container.of("web", Image.of("registry.acme.io/shop:1"))
                .mount(Mount.of("/tmp", scratch)
                        .subPath("web")
                        .propagation(MountPropagation.HOST_TO_CONTAINER)
                        .bindMountOptions(BindMountOption.values()))
                .mount(Mount.of("/tmp2", scratch).subPathExpr("$(POD)").readOnly())
                .mount(Mount.of("/tmp3", scratch).recursivelyReadOnly())
                .mount("/ram", "ram", EmptyDir.of().inMemory())
                .mount("/huge", "huge", EmptyDir.of().medium("HugePages-2Mi"))
                .mount(
                        "/config",
                        "config",
                        ConfigMapVolume.of(CONFIG)
                                .file("a", "a.txt")
                                .file("b", "b.txt", 0400)
                                .file(KeyFile.of("c", "c.txt").mode(0440).user(1000))
                                .defaultMode(0444)
                                .defaultUser(1000)
                                .optional())
                .mount(
                        "/secret",
                        "secret",
                        SecretVolume.of(SECRET)
                                .file("a", "a.txt")
                                .file("b", "b.txt", 0400)
                                .file(KeyFile.of("c", "c.txt").mode(0440).user(1000))
                                .defaultMode(0400)
                                .defaultUser(1000)
                                .optional())
                .mount(
                        "/claim",
                        "claim",
                        ClaimVolume.of(new ExistingClaim("data")).readOnly())
                .mount("/projected", "projected", projected())
                .mount(
                        "/pod",
                        "pod",
                        DownwardApi.of(
                                        PodFile.field("labels", "metadata.labels")
                                                .mode(0440)
                                                .user(1000),
                                        PodFile.resource("memory", "web", "limits.memory")
                                                .divisor(Quantity.of("1Mi")))
                                .defaultMode(0444)
                                .defaultUser(1000))
                .mount(
                        "/ephemeral",
                        "ephemeral",
                        EphemeralClaim.of(
                                StorageSamples.claim().label("app", "shop").annotation("acme.io/team", "shop")))
                .mount(
                        "/model",
                        "always",
                        ImageVolume.of(Image.of("registry.acme.io/model:1")).alwaysPulled())
                .mount(
                        "/model2",
                        "lazy",
                        ImageVolume.of(Image.of("registry.acme.io/model:2")).pulledIfNotPresent())
                .mount(
                        "/model3",
                        "never",
                        ImageVolume.of(Image.of("registry.acme.io/model:3")).neverPulled())
                .mount(
                        "/csi",
                        "csi",
                        CsiVolume.of("secrets-store.csi.k8s.io")
                                .fsType("ext4")
                                .readOnly()
                                .attribute("secretProviderClass", "vault")
                                .nodePublishSecret(SECRET))
                .mount("/populated", "populated", EphemeralClaim.of(StorageSamples.populated()))
                .mount("/host", "host", HostPath.of("/var/log").type(HostPathType.DIRECTORY))
                .mount("/nfs", "nfs", Nfs.of("nfs.acme.io", "/export").readOnly())
                .mount("/iscsi", "iscsi", StorageSamples.iscsi())
                .mount("/fc", "fc", StorageSamples.fibreChannel())
                .mount("/fc2", "fc2", FibreChannel.disk("3600508b400105e21"));
        return List.of(Deployment.of("volumes", web));
    }

    private static Projected projected() {
        return Projected.of(
                        ConfigMapFiles.of(CONFIG)
                                .file("a", "a.txt")
                                .file(KeyFile.of("b", "b.txt").mode(0440).user(1000))
                                .optional(),
                        SecretFiles.of(SECRET)
                                .file("a", "secret.txt")
                                .file(KeyFile.of("b", "secret2.txt").mode(0440).user(1000))
                                .optional())
                .source(PodFiles.of(PodFile.field("name", "metadata.name"))
                        .file(PodFile.resource("cpu", "web", "requests.cpu")
                                .divisor(Quantity.of("1m"))
                                .mode(0440)
                                .user(1000)))
                .source(TokenFile.of("token")
                        .audience("vault")
                        .expiresAfter(Duration.ofMinutes(10))
                        .user(1000))
                .source(TrustBundleFile.named("acme", "ca.pem").optional().user(1000))
                .source(TrustBundleFile.ofSigner(
                        "acme.io/ca", LabelSelector.of("live", "true").in("tier", "1"), "signer.pem"))
                .source(CertificateFile.bundle("acme.io/ca", KeyType.ED25519, "bundle.pem")
                        .expiresWithin(Duration.ofDays(1))
                        .userAnnotation("acme.io/team", "shop")
                        .user(1000))
                .source(CertificateFile.separate("acme.io/ca", KeyType.ECDSA_P256, "key.pem", "chain.pem"))
                .defaultMode(0444)
                .defaultUser(1000);
    }
}
