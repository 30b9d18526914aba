package dev.waybill.kind.samples;

import dev.waybill.kind.ClusterRoleBinding;
import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.CronJob;
import dev.waybill.kind.CustomResourceDefinition;
import dev.waybill.kind.DaemonSet;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.Ingress;
import dev.waybill.kind.Job;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.PersistentVolume;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.Pod;
import dev.waybill.kind.ReplicaSet;
import dev.waybill.kind.ResourceQuota;
import dev.waybill.kind.Role;
import dev.waybill.kind.RoleBinding;
import dev.waybill.kind.Secret;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.StatefulSet;
import dev.waybill.kind.access.ExistingClusterRole;
import dev.waybill.kind.access.ExistingRole;
import dev.waybill.kind.access.ExistingServiceAccount;
import dev.waybill.kind.access.Subject;
import dev.waybill.kind.autoscaling.ExistingObject;
import dev.waybill.kind.autoscaling.ExistingScalable;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.config.ExistingConfigMap;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.extension.ConversionWebhook;
import dev.waybill.kind.extension.CustomResourceVersion;
import dev.waybill.kind.extension.Schema;
import dev.waybill.kind.network.Backend;
import dev.waybill.kind.network.ExistingService;
import dev.waybill.kind.network.PathType;
import dev.waybill.kind.network.Route;
import dev.waybill.kind.network.ServiceBackend;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.quota.ScopeMatch;
import dev.waybill.kind.scheduling.ExistingPriorityClass;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.CsiDisk;
import dev.waybill.kind.storage.DataSource;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.storage.ExistingPersistentVolume;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.storage.PersistentVolumeSource;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.volume.ClaimVolume;
import dev.waybill.kind.volume.ConfigMapFiles;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.CsiVolume;
import dev.waybill.kind.volume.EphemeralClaim;
import dev.waybill.kind.volume.Iscsi;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.Projected;
import dev.waybill.kind.volume.Projection;
import dev.waybill.kind.volume.SecretFiles;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.kind.volume.Volume;
import dev.waybill.kind.volume.VolumeSource;
import dev.waybill.recipe.Existing;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import dev.waybill.value.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Objects that refer to something in the cluster already, one for each wither and factory that takes a reference. */
public final class ExistingSamples {
    private static final ExistingConfigMap CONFIG = new ExistingConfigMap("config");
    private static final ExistingSecret SECRET = new ExistingSecret("secret");
    private static final ExistingClaim CLAIM = new ExistingClaim("claim");
    private static final ExistingStorageClass STORAGE = new ExistingStorageClass("gp3");
    private static final ExistingPersistentVolume DISK = new ExistingPersistentVolume("disk");
    private static final ExistingPriorityClass PRIORITY = new ExistingPriorityClass("urgent");
    private static final ExistingServiceAccount ACCOUNT = new ExistingServiceAccount("robot").namespace("ops");
    private static final ExistingService SERVICE = new ExistingService("peers");
    private static final ExistingRole ROLE = new ExistingRole("reader");
    private static final ExistingClusterRole CLUSTER_ROLE = new ExistingClusterRole("view");
    private static final ExistingScalable TARGET = new ExistingScalable("argoproj.io/v1alpha1", "Rollout", "shop");
    private static final ExistingObject DESCRIBED = new ExistingObject("networking.k8s.io/v1", "Ingress", "shop");

    private static final Memory SIZE = Memory.gibibytes(1);
    private static final Range REPLICAS = Range.between(1, 2);
    private static final LabelSelector PODS = LabelSelector.of("app", "shop");
    private static final Container PLAIN = Container.of("web", Image.of("acme/shop:1"));
    private static final Container WITH_ENV = PLAIN.envFrom(CONFIG);
    private static final Volume VOLUME = Volume.of("files", ConfigMapVolume.of(CONFIG));
    private static final PersistentVolumeClaim OF_CLASS = PersistentVolumeClaim.of("data", STORAGE, SIZE);
    private static final PersistentVolumeClaim DEFAULT_CLASS = PersistentVolumeClaim.ofDefaultClass("data", SIZE);
    private static final Iscsi ISCSI = Iscsi.of("10.0.2.15", "iqn.2001-04.com.example:storage.disk1", 0);
    private static final Job JOB = Job.of("nightly", PLAIN);
    private static final Schedule DAILY = Schedule.of("@daily");

    private final Map<String, Sample> all = new LinkedHashMap<>();

    private ExistingSamples() {
        containers();
        volumes();
        pods();
        claimsAndDisks();
        accessAndNetwork();
        scalingAndQuota();
    }

    /** An object, and what it refers to in the cluster. */
    public record Sample(KubernetesObject object, Existing existing) {}

    /** Returns the samples, by what takes the reference: {@code Class.method(Parameters)}. */
    public static Map<String, Sample> all() {
        return new ExistingSamples().all;
    }

    private void add(String taker, KubernetesObject object, Existing existing) {
        if (all.put(taker, new Sample(object, existing)) != null) {
            throw new IllegalStateException(taker + " is there twice");
        }
    }

    private void inContainer(String taker, UnaryOperator<Container> change, Existing existing) {
        add(taker, Deployment.of("shop", change.apply(PLAIN)), existing);
    }

    private void asVolume(String taker, VolumeSource source, Existing existing) {
        inContainer(taker, c -> c.mount("/x", "x", source), existing);
    }

    private void asProjection(String taker, Projection projection, Existing existing) {
        asVolume(taker, Projected.of(projection), existing);
    }

    private void asDisk(String taker, PersistentVolumeSource source, Existing existing) {
        add(taker, PersistentVolume.of("disk", SIZE, source), existing);
    }

    private void containers() {
        inContainer("ConfigMapKey.of(ConfigMapRef, String)", c -> c.env("A", ConfigMapKey.of(CONFIG, "a")), CONFIG);
        inContainer("SecretKey.of(SecretRef, String)", c -> c.env("A", SecretKey.of(SECRET, "a")), SECRET);
        inContainer(
                "ContainerProcess.env(String, EnvSource)",
                c -> c.env("A", SECRET.key("a").optional()),
                SECRET);
        inContainer("ContainerProcess.envFrom(ConfigMapRef)", c -> c.envFrom(CONFIG), CONFIG);
        inContainer("ContainerProcess.envFrom(SecretRef)", c -> c.envFrom(SECRET), SECRET);
        inContainer("ContainerProcess.envFrom(String, ConfigMapRef)", c -> c.envFrom("A_", CONFIG), CONFIG);
        inContainer("ContainerProcess.envFrom(String, SecretRef)", c -> c.envFrom("A_", SECRET), SECRET);
        inContainer("ContainerProcess.envFromOptional(ConfigMapRef)", c -> c.envFromOptional(CONFIG), CONFIG);
        inContainer("ContainerProcess.envFromOptional(SecretRef)", c -> c.envFromOptional(SECRET), SECRET);
        inContainer("Container.mount(String, ClaimRef)", c -> c.mount("/x", CLAIM), CLAIM);
        inContainer("Container.mount(String, ConfigMapRef)", c -> c.mount("/x", CONFIG), CONFIG);
        inContainer("Container.mount(String, SecretRef)", c -> c.mount("/x", SECRET), SECRET);
        inContainer("Container.mount(String, Volume)", c -> c.mount("/x", VOLUME), CONFIG);
        inContainer(
                "Container.mount(String, String, VolumeSource)", c -> c.mount("/x", "x", ClaimVolume.of(CLAIM)), CLAIM);
        inContainer(
                "Container.mount(Mount)", c -> c.mount(Mount.of("/x", VOLUME).readOnly()), CONFIG);
        inContainer("Container.device(String, Volume)", c -> c.device("/dev/x", VOLUME), CONFIG);
    }

    private void volumes() {
        inContainer("Mount.of(String, Volume)", c -> c.mount(Mount.of("/x", VOLUME)), CONFIG);
        inContainer(
                "Volume.of(String, VolumeSource)", c -> c.mount("/x", Volume.of("x", SecretVolume.of(SECRET))), SECRET);
        asVolume("ConfigMapVolume.of(ConfigMapRef)", ConfigMapVolume.of(CONFIG).file("a", "a"), CONFIG);
        asVolume("SecretVolume.of(SecretRef)", SecretVolume.of(SECRET).optional(), SECRET);
        asVolume("ClaimVolume.of(ClaimRef)", ClaimVolume.of(CLAIM).readOnly(), CLAIM);
        asVolume(
                "CsiVolume.nodePublishSecret(SecretRef)",
                CsiVolume.of("csi.acme.io").nodePublishSecret(SECRET),
                SECRET);
        asVolume("EphemeralClaim.of(Part)", EphemeralClaim.of(OF_CLASS), STORAGE);
        asVolume("Iscsi.chapDiscovery(SecretRef)", ISCSI.chapDiscovery(SECRET).readOnly(), SECRET);
        asVolume("Iscsi.chapSession(SecretRef)", ISCSI.chapSession(SECRET), SECRET);
        asProjection(
                "ConfigMapFiles.of(ConfigMapRef)", ConfigMapFiles.of(CONFIG).file("a", "a"), CONFIG);
        asProjection("SecretFiles.of(SecretRef)", SecretFiles.of(SECRET), SECRET);
        asVolume(
                "Projected.of(Projection, Projection[])",
                Projected.of(ConfigMapFiles.of(ConfigMap.of("own")), SecretFiles.of(SECRET)),
                SECRET);
        asVolume(
                "Projected.source(Projection)",
                Projected.of(ConfigMapFiles.of(ConfigMap.of("own"))).source(SecretFiles.of(SECRET)),
                SECRET);
    }

    private void pods() {
        add("Deployment.of(String, Container, Container[])", Deployment.of("shop", WITH_ENV), CONFIG);
        add(
                "Deployment.of(String, LabelSelector, Container, Container[])",
                Deployment.of("shop", PODS, WITH_ENV),
                CONFIG);
        add("ReplicaSet.of(String, Container, Container[])", ReplicaSet.of("shop", WITH_ENV), CONFIG);
        add(
                "ReplicaSet.of(String, LabelSelector, Container, Container[])",
                ReplicaSet.of("shop", PODS, WITH_ENV),
                CONFIG);
        add("DaemonSet.of(String, Container, Container[])", DaemonSet.of("shop", WITH_ENV), CONFIG);
        add(
                "DaemonSet.of(String, LabelSelector, Container, Container[])",
                DaemonSet.of("shop", PODS, WITH_ENV),
                CONFIG);
        add("Pod.of(String, Container, Container[])", Pod.of("shop", WITH_ENV), CONFIG);
        add("Pod.of(String, LabelSelector, Container, Container[])", Pod.of("shop", PODS, WITH_ENV), CONFIG);
        add("Job.of(String, Container, Container[])", Job.of("shop", WITH_ENV), CONFIG);
        add(
                "StatefulSet.of(String, ServiceRef, Container, Container[])",
                StatefulSet.of("db", SERVICE, PLAIN),
                SERVICE);
        add(
                "StatefulSet.of(String, ServiceRef, LabelSelector, Container, Container[])",
                StatefulSet.of("db", SERVICE, PODS, PLAIN),
                SERVICE);
        StatefulSet db = StatefulSet.of("db", () -> "db", PLAIN.mount("/data", DEFAULT_CLASS));
        add("StatefulSet.claimTemplate(PersistentVolumeClaim)", db.claimTemplate(OF_CLASS), STORAGE);
        add(
                "StatefulSet.claimTemplate(String, UnaryOperator)",
                db.claimTemplate(DEFAULT_CLASS).claimTemplate("data", c -> c.storageClass(STORAGE)),
                STORAGE);
        add("CronJob.of(String, Schedule, Job)", CronJob.of("shop", DAILY, Job.of("x", WITH_ENV)), CONFIG);
        add("CronJob.job(UnaryOperator)", CronJob.of("shop", DAILY, JOB).job(j -> j.imagePullSecret(SECRET)), SECRET);
        Deployment shop = Deployment.of("shop", PLAIN);
        Container second = Container.of("second", Image.of("acme/second:1")).envFrom(CONFIG);
        add("Workload.container(Container)", shop.container(second), CONFIG);
        add("Workload.initContainer(Container)", shop.initContainer(second), CONFIG);
        add("Workload.sidecar(Container)", shop.sidecar(second), CONFIG);
        add("Workload.container(String, UnaryOperator)", shop.container("web", c -> c.envFrom(SECRET)), SECRET);
        add("Workload.volume(Volume)", shop.volume(VOLUME), CONFIG);
        add("Debuggable.debugCopy(String, Container)", shop.debugCopy("copy", second), CONFIG);
        add("Debuggable.debugCopy(String)", shop.initContainer(second).debugCopy("copy"), CONFIG);
        add(
                "Debuggable.debugCopy(String) of a StatefulSet",
                db.claimTemplate(DEFAULT_CLASS).ordinalsStart(5).debugCopy("copy"),
                new ExistingClaim("data-db-5"));
        add("PodSettings.serviceAccount(ServiceAccountRef)", shop.serviceAccount(ACCOUNT), ACCOUNT);
        add("PodSettings.imagePullSecret(SecretRef)", shop.imagePullSecret(SECRET), SECRET);
        add("Scheduled.priority(PriorityClassRef)", shop.priority(PRIORITY), PRIORITY);
    }

    private void claimsAndDisks() {
        add("PersistentVolumeClaim.of(String, StorageClassRef, Memory)", OF_CLASS, STORAGE);
        add("PersistentVolumeClaim.storageClass(StorageClassRef)", DEFAULT_CLASS.storageClass(STORAGE), STORAGE);
        add("PersistentVolumeClaim.volume(PersistentVolumeRef)", DEFAULT_CLASS.volume(DISK), DISK);
        DataSource clone = DataSource.claim(CLAIM);
        add("DataSource.claim(ClaimRef)", DEFAULT_CLASS.dataSourceRef(clone.namespace("other")), CLAIM);
        add("PersistentVolumeClaim.dataSource(DataSource)", DEFAULT_CLASS.dataSource(clone), CLAIM);
        add("PersistentVolumeClaim.dataSourceRef(DataSource)", DEFAULT_CLASS.dataSourceRef(clone), CLAIM);
        CsiDisk csi = CsiDisk.of(Provisioner.AWS_EBS, "vol-1");
        asDisk(
                "CsiDisk.controllerPublishSecret(SecretRef, String)",
                csi.controllerPublishSecret(SECRET, "ops").readOnly(),
                SECRET);
        asDisk("CsiDisk.controllerExpandSecret(SecretRef, String)", csi.controllerExpandSecret(SECRET, "ops"), SECRET);
        asDisk("CsiDisk.nodeStageSecret(SecretRef, String)", csi.nodeStageSecret(SECRET, "ops"), SECRET);
        asDisk("CsiDisk.nodePublishSecret(SecretRef, String)", csi.nodePublishSecret(SECRET, "ops"), SECRET);
        asDisk("CsiDisk.nodeExpandSecret(SecretRef, String)", csi.nodeExpandSecret(SECRET, "ops"), SECRET);
        asDisk(
                "PersistentVolume.of(String, Memory, PersistentVolumeSource)",
                ISCSI.chapSession(SECRET).secretNamespace("ops"),
                SECRET);
        PersistentVolume disk = PersistentVolume.of("disk", SIZE, csi);
        add("PersistentVolume.storageClass(StorageClassRef)", disk.storageClass(STORAGE), STORAGE);
        add("PersistentVolume.reservedFor(ClaimRef, String)", disk.reservedFor(CLAIM, "ops"), CLAIM);
    }

    private void accessAndNetwork() {
        Subject person = Subject.user("ada");
        RoleBinding readers = RoleBinding.of("readers", Role.of("own"), person);
        add("RoleBinding.of(String, RoleRef, Subject)", RoleBinding.of("x", ROLE, person), ROLE);
        add("RoleBinding.of(String, RoleRef, ServiceAccountRef)", RoleBinding.of("x", ROLE, ACCOUNT), ACCOUNT);
        add("RoleBinding.subject(Subject)", readers.subject(Subject.serviceAccount(ACCOUNT)), ACCOUNT);
        add("RoleBinding.subject(ServiceAccountRef)", readers.subject(ACCOUNT), ACCOUNT);
        ClusterRoleBinding viewers = ClusterRoleBinding.of("viewers", CLUSTER_ROLE, person);
        add("ClusterRoleBinding.of(String, ClusterRoleRef, Subject)", viewers, CLUSTER_ROLE);
        add(
                "ClusterRoleBinding.of(String, ClusterRoleRef, ServiceAccountRef)",
                ClusterRoleBinding.of("x", CLUSTER_ROLE, ACCOUNT),
                ACCOUNT);
        add("ClusterRoleBinding.subject(Subject)", viewers.subject(Subject.serviceAccount(ACCOUNT)), ACCOUNT);
        add("ClusterRoleBinding.subject(ServiceAccountRef)", viewers.subject(ACCOUNT), ACCOUNT);
        add("Subject.serviceAccount(ServiceAccountRef)", viewers.subject(Subject.serviceAccount(ACCOUNT)), ACCOUNT);
        add("Secret.serviceAccountToken(String, ServiceAccountRef)", Secret.serviceAccountToken("t", ACCOUNT), ACCOUNT);
        add("ServiceAccount.imagePullSecret(SecretRef)", ServiceAccount.of("x").imagePullSecret(SECRET), SECRET);

        Backend own = ServiceBackend.of(() -> "own", 80);
        Backend backend = SERVICE.at("http");
        Ingress edge = Ingress.of("edge", own);
        add("ServiceBackend.of(ServiceRef, int)", Ingress.of("edge", ServiceBackend.of(SERVICE, 80)), SERVICE);
        add("ServiceBackend.of(ServiceRef, String)", Ingress.of("edge", ServiceBackend.of(SERVICE, "http")), SERVICE);
        add("Ingress.of(String, Backend)", Ingress.of("edge", backend), SERVICE);
        add(
                "Ingress.of(String, Route, Route[])",
                Ingress.of("edge", Route.anyHost().to(own), Route.host("a.io").to(backend)),
                SERVICE);
        add("Ingress.route(Route)", edge.route(Route.anyHost().path("/a", own).path("/b", backend)), SERVICE);
        add("Ingress.defaultBackend(Backend)", edge.defaultBackend(backend), SERVICE);
        add("Ingress.tls(SecretRef, String[])", edge.tls(SECRET, "acme.io"), SECRET);
        add("Route.to(Backend)", edge.route(Route.anyHost().to(backend)), SERVICE);
        add("Route.path(String, Backend)", edge.route(Route.anyHost().path("/a", backend)), SERVICE);
        add(
                "Route.path(PathType, String, Backend)",
                edge.route(Route.anyHost().path(PathType.EXACT, "/a", backend)),
                SERVICE);
        ConversionWebhook webhook = ConversionWebhook.service("ops", SERVICE).path("/convert");
        CustomResourceDefinition crd = CustomResourceDefinition.of(
                "acme.io",
                "things",
                "Thing",
                CustomResourceVersion.of("v1", Schema.object().preserveUnknownFields()));
        add("ConversionWebhook.service(String, ServiceRef)", crd.conversion(webhook), SERVICE);
        add("CustomResourceDefinition.conversion(ConversionWebhook)", crd.conversion(webhook.port(8443)), SERVICE);
    }

    private void scalingAndQuota() {
        HorizontalPodAutoscaler scaler = HorizontalPodAutoscaler.of(Deployment.of("shop", PLAIN), REPLICAS);
        Metric metric = Metric.of("requests");
        add("HorizontalPodAutoscaler.of(Scalable, Range)", HorizontalPodAutoscaler.of(TARGET, REPLICAS), TARGET);
        add(
                "HorizontalPodAutoscaler.of(String, Scalable, Range)",
                HorizontalPodAutoscaler.of("x", TARGET, REPLICAS),
                TARGET);
        add(
                "HorizontalPodAutoscaler.onObject(Metric, ExistingObject, Quantity)",
                scaler.onObject(metric, DESCRIBED, Quantity.of(1)),
                DESCRIBED);
        add(
                "HorizontalPodAutoscaler.onObjectAverage(Metric, ExistingObject, Quantity)",
                scaler.onObjectAverage(metric, DESCRIBED, Quantity.of(1)),
                DESCRIBED);
        ResourceQuota quota = ResourceQuota.of("quota").pods(9);
        add(
                "ResourceQuota.storage(StorageClassRef, Memory)",
                ResourceQuota.of("q").storage(STORAGE, SIZE),
                STORAGE);
        add("ResourceQuota.claims(StorageClassRef, int)", ResourceQuota.of("q").claims(STORAGE, 9), STORAGE);
        add("ResourceQuota.where(ScopeMatch)", quota.where(ScopeMatch.priorityIn(PRIORITY)), PRIORITY);
        add(
                "ScopeMatch.priorityIn(PriorityClassRef, PriorityClassRef[])",
                quota.where(ScopeMatch.priorityIn(() -> "own", PRIORITY)),
                PRIORITY);
        add(
                "ScopeMatch.priorityNotIn(PriorityClassRef, PriorityClassRef[])",
                quota.where(ScopeMatch.priorityNotIn(PRIORITY)),
                PRIORITY);
    }
}
