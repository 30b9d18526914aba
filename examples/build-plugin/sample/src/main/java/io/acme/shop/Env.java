package io.acme.shop;

/** What differs. */
enum Env {
    DEV(2, "1h"),
    PROD(3, "10m");

    final int replicas;
    final String expiry;

    Env(int replicas, String expiry) {
        this.replicas = replicas;
        this.expiry = expiry;
    }
}
