package dev.waybill.rule;

import java.util.Map;
import java.util.Optional;

/**
 * Programs that read variables of their own name as settings, so that those of a Service with that name break them. Each says
 * so in its documentation or its issues, with enableServiceLinks: false as the way out.
 */
final class LinkedImages {
    private static final Map<String, String> PREFIXES = Map.of(
            "neo4j", "NEO4J",
            "traefik", "TRAEFIK",
            "kong", "KONG",
            "authelia", "AUTHELIA",
            "mlflow", "MLFLOW",
            "n8n", "N8N",
            "verdaccio", "VERDACCIO");

    private LinkedImages() {}

    /** The prefix of the variables that the program in an image reads; empty for others. */
    static Optional<String> prefix(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '@') {
            end++;
        }
        return Optional.ofNullable(PREFIXES.get(name.substring(0, end)));
    }
}
