/**
 * What Acme has decided for all its apps, as an artifact of its own. A repo of an app depends on it instead of on
 * {@code waybill-presets}:
 *
 * <pre>{@code
 * <dependency>
 *   <groupId>io.acme</groupId>
 *   <artifactId>acme-policy</artifactId>
 *   <version>1.7.0</version>
 * </dependency>
 * }</pre>
 *
 * and says
 *
 * <pre>{@code
 * import static io.acme.waybill.Acme.*;
 *
 * ServerApp orders = serverApp("orders", image("registry.acme.io/orders:1.4.2"))
 *         .port(8080)
 *         .resources(millicores(500), mebibytes(512))
 *         .owner("team-orders")
 *         .deployment(alertsTo("#orders-alerts"));
 *
 * POLICY.manifest(orders).everywhere().writeTo(Path.of("k8s"));
 * }</pre>
 *
 * <p>The platform team applies {@code POLICY.platform()}. A new version of the artifact is a new version of what the company
 * has decided: each app takes it when it is ready, and sees in the diff of its approved YAML what that changes.
 */
@NullMarked
package io.acme.waybill;

import org.jspecify.annotations.NullMarked;
