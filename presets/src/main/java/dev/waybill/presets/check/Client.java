package dev.waybill.presets.check;

/** The images with the clients. All but MariaDB's are made from Alpine, which has sh, nc and timeout of busybox, and getent. */
enum Client {
    POSTGRES("library/postgres:17.6-alpine3.22"),
    MARIADB("library/mariadb:11.8.8"),
    REDIS("library/redis:8.2.1-alpine3.22"),
    CURL("curlimages/curl:8.16.0"),
    ALPINE("library/alpine:3.22.1");

    private final String image;

    Client(String image) {
        this.image = image;
    }

    /** Returns the image without its registry. */
    String image() {
        return image;
    }
}
