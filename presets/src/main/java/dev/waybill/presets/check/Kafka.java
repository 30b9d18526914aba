package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;

/** A Kafka cluster: one of its bootstrap servers takes connections. Nobody logs in. */
@CheckReturnValue
public final class Kafka extends Endpoint<Kafka> {
    private final List<String> servers;

    private Kafka(List<String> servers, CheckSettings settings) {
        super("kafka", servers.get(0), settings);
        this.servers = servers;
    }

    /** Checks bootstrap servers, each as {@code host:port}; the first that answers is enough. */
    public static Kafka at(String first, String... more) {
        List<String> all = new ArrayList<>();
        all.add(checked(first));
        for (String each : more) {
            all.add(checked(each));
        }
        return new Kafka(List.copyOf(all), CheckSettings.DEFAULT);
    }

    private static String checked(String server) {
        int colon = server.lastIndexOf(':');
        String port = server.substring(colon + 1);
        boolean number = !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
        if (colon < 0 || !number) {
            throw new IllegalArgumentException(
                    "kafka server '" + server + "': a host and a port are needed, as in 'kafka-1.internal:9092'.");
        }
        String unused = Endpoint.checkedHost("kafka server", server.substring(0, colon));
        return server.substring(0, colon) + ":" + Endpoint.checkedPort(Integer.parseInt(port));
    }

    @Override
    Kafka with(CheckSettings settings) {
        return new Kafka(servers, settings);
    }

    @Override
    Client client() {
        return Client.ALPINE;
    }

    @Override
    String script() {
        return Scripts.of("kafka", false);
    }

    @Override
    int steps() {
        return 2 * servers.size();
    }

    @Override
    Container configured(Container check) {
        return check.env("CHECK_SERVERS", String.join(" ", servers));
    }
}
