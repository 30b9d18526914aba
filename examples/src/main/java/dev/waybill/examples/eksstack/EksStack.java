package dev.waybill.examples.eksstack;

import static dev.waybill.Waybill.*;
import static java.time.Duration.ofSeconds;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.Secret;
import dev.waybill.kind.Service;
import dev.waybill.kind.StorageClass;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Port;
import java.util.Objects;

/** The article's storage example on EKS: MySQL on an EBS volume, and the user management service that uses it. */
public final class EksStack {
    private EksStack() {}

    /** Makes the manifest of all eight objects. */
    public static Manifest describe() {
        StorageClass ebs = storageClass("ebs-sc", Provisioner.AWS_EBS).waitForFirstConsumer();
        PersistentVolumeClaim claim = claim("ebs-mysql-pv-claim", ebs, gibibytes(4));
        ConfigMap script = configMap("usermanagement-dbcreation-script").entry("mysql_usermgmt.sql", """
                        DROP DATABASE IF EXISTS usermgmt;
                        CREATE DATABASE usermgmt;
                        """);
        Secret login = secret("mysql-login").entry("password", password());

        Port mysqlPort = port("mysql", 3306);
        Container database = container("mysql", image("mysql:8.4"))
                .listensOn(mysqlPort)
                .env("MYSQL_ROOT_PASSWORD", login.key("password"))
                .requests(millicores(250), mebibytes(512))
                .limits(gibibytes(1))
                // A fresh EBS volume holds lost+found at its root, and MySQL wants an empty directory.
                .mount(mount("/var/lib/mysql", volume("mysql-persistent-storage", claimVolume(claim)))
                        .subPath("mysql"))
                .mount("/docker-entrypoint-initdb.d", script)
                .startedWhen(tcpSocket(mysqlPort).period(ofSeconds(5)).failureThreshold(60))
                .readyWhen(tcpSocket(mysqlPort));
        Deployment mysql = deployment("mysql", database).replicas(1).strategy(recreate());
        Service mysqlService = headlessService("mysql", mysql).expose(mysqlPort);

        Port http = port("http", 8095);
        Container app = container("usermgmt-restapp", image("stacksimplify/kube-usermanagement-microservice:1.0.0"))
                .listensOn(http)
                .env("DB_HOST_NAME", mysqlService.name())
                .env("DB_PORT", "3306")
                .env("DB_NAME", "usermgmt")
                .env("DB_USERNAME", "root")
                .env("DB_PASSWORD", login.key("password"))
                .requests(millicores(250), mebibytes(512))
                .limits(gibibytes(1))
                .readyWhen(httpGet("/usermgmt/health-status", http));
        Deployment userManagement = deployment("usermgmt-microservice", app)
                .replicas(1)
                .initContainer(container("wait-for-mysql", image("busybox:1.37"))
                        .command("sh", "-c", "until nc -z mysql 3306; do echo waiting for mysql; sleep 2; done")
                        .requests(millicores(10), mebibytes(16))
                        .limits(mebibytes(32)))
                .shutdown(deregisterFor(ofSeconds(5)).drainFor(ofSeconds(30)));

        return manifest(
                ebs,
                claim,
                script,
                login,
                mysql,
                mysqlService,
                userManagement,
                service("usermgmt-restapp-service", userManagement).exposeOnNode(8095, http, 31231));
    }

    // In a company the Secret is made from a secret store and the manifest says existingSecret("mysql-login").
    private static String password() {
        return Objects.requireNonNullElse(System.getenv("DB_PASSWORD"), "change-me");
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
