package dev.waybill.rule;

import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules about a login that two objects have to agree on. No message shows a value. */
final class LoginRules implements Check {
    private LoginRules() {}

    static List<Rule> rules() {
        return List.of(Rule.error(
                        "credential-value-mismatch",
                        "A client has the password that its database is made with.",
                        new LoginRules())
                .because("The database takes the one, the client brings the other, and each login fails.")
                .in(RuleGroup.REFERENCE));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        mismatches(set, found);
    }

    /** A database of the set, with the names by which clients reach it. */
    private record Server(PodContainer container, List<ServerLogins.Login> logins) {}

    private static void mismatches(ObjectSet set, Findings found) {
        List<Server> servers = new ArrayList<>();
        List<PodContainer> clients = new ArrayList<>();
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                Optional<OfficialImages.Entry> image = set.derived().official(container);
                List<ServerLogins.Login> logins = image.isEmpty() || !container.isLongRunning()
                        ? List.of()
                        : ServerLogins.of(image.get().product(), set.derived().environment(container));
                if (logins.isEmpty()) {
                    clients.add(container);
                } else {
                    servers.add(new Server(container, logins));
                }
            }
        }
        if (servers.isEmpty()) {
            return;
        }
        Map<String, Server> byHost = byHost(set, servers);
        for (PodContainer client : clients) {
            for (ClientLogins.Login login : ClientLogins.of(set.derived().environment(client))) {
                Server linked = linked(byHost, client, login);
                if (linked != null) {
                    compare(client, login, linked, true, found);
                } else if (login.hosts().isEmpty() && servers.size() == 1) {
                    compare(client, login, servers.get(0), false, found);
                }
            }
        }
    }

    /** The servers by namespace and host name: their own, and those of the Services before them. */
    private static Map<String, Server> byHost(ObjectSet set, List<Server> servers) {
        IdentityHashMap<HasMetadata, Server> byObject = new IdentityHashMap<>();
        Map<String, Server> byHost = new HashMap<>();
        for (Server server : servers) {
            byObject.put(server.container().object(), server);
            byHost.put(
                    server.container().workload().namespace() + "/"
                            + server.container().workload().name(),
                    server);
        }
        for (Service service : set.objects(Service.class)) {
            if (service.getSpec() == null) {
                continue;
            }
            String namespace = ObjectSet.namespace(service);
            for (Workload workload : set.selected(namespace, service.getSpec().getSelector())) {
                Server server = byObject.get(workload.object());
                if (server != null) {
                    byHost.put(namespace + "/" + ObjectName.of(service).name(), server);
                }
            }
        }
        return byHost;
    }

    private static @Nullable Server linked(Map<String, Server> byHost, PodContainer client, ClientLogins.Login login) {
        for (String host : login.hosts()) {
            String[] labels = host.split("\\.", -1);
            String own = client.workload().namespace();
            Server server = byHost.get(own + "/" + labels[0]);
            if (server == null && labels.length > 1) {
                // shop-db.prod, and mysql-0.mysql of a StatefulSet
                server = byHost.getOrDefault(labels[1] + "/" + labels[0], byHost.get(own + "/" + labels[1]));
            }
            if (server != null) {
                return server;
            }
        }
        return null;
    }

    private static void compare(
            PodContainer client, ClientLogins.Login login, Server server, boolean linked, Findings found) {
        List<ServerLogins.Login> candidates = new ArrayList<>();
        for (ServerLogins.Login each : server.logins()) {
            if (each.password().isEmpty()) {
                return;
            }
            if (login.user().isPresent() && login.user().equals(each.user())) {
                candidates.add(each);
            }
        }
        // A user that the database was not made with may have been added to it later.
        if (candidates.isEmpty() && login.user().isPresent()) {
            return;
        }
        candidates = candidates.isEmpty() ? server.logins() : candidates;
        boolean close = false;
        for (ServerLogins.Login each : candidates) {
            String password = each.password().orElse("");
            if (password.isEmpty() || password.equals(login.password())) {
                return;
            }
            close |= Slip.isOne(login.password(), password);
        }
        String problem = login.variable() + " (" + login.password().length() + " characters) is not "
                + candidates.get(0).variable() + " ("
                + candidates.get(0).password().orElse("").length() + " characters) of "
                + ObjectName.of(server.container().object())
                + ", so the login fails.";
        String fix = "Refer to one key of one Secret from both.";
        if (linked || close) {
            found.add(client.object(), login.path(), problem, fix);
        } else {
            found.warn(client.object(), login.path(), problem, fix + " If it is for another database, name its host.");
        }
    }
}
