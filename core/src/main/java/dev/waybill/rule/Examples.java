package dev.waybill.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bad and the good example of one of Waybill's own rules, read when somebody asks: a file for each rule. */
record Examples(String bad, String good) {
    private static final String BAD = "# bad\n";
    private static final String GOOD = "# good\n";

    static Optional<Examples> of(String rule) {
        try (InputStream file = Examples.class.getResourceAsStream("examples/" + rule + ".yaml")) {
            if (file == null) {
                return Optional.empty();
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            int good = text.indexOf("\n" + GOOD) + 1;
            if (!text.startsWith(BAD) || good == 0) {
                throw new IllegalStateException("the examples of " + rule + " need a line '# bad' and a line '# good'");
            }
            return Optional.of(new Examples(text.substring(BAD.length(), good), text.substring(good + GOOD.length())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the examples of " + rule, e);
        }
    }
}
