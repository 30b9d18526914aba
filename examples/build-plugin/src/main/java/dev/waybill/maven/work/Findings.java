package dev.waybill.maven.work;

import dev.waybill.maven.shared.Journal;
import dev.waybill.rule.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A report as the log and the build have it. */
final class Findings {
    private Findings() {}

    /** Writes what was found to the log, as an error or a warning, and then what somebody decided otherwise. */
    static void log(Report report, Journal journal) {
        report.errors().forEach(each -> journal.error(each.toString()));
        report.warnings().forEach(each -> journal.warn(each.toString()));
        report.waived()
                .forEach(each -> journal.info("waived " + each.finding().rule() + " for "
                        + each.finding().object() + ": " + each.waiver().reason()));
        report.leftOut().forEach(each -> journal.info(each.toString()));
    }

    /** Returns how many errors and warnings there are: the last line of the report. */
    static String counts(Report report) {
        String text = report.toString().stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /** Tells whether the build fails for it. */
    static boolean fail(Report report, String failOn) {
        return switch (failOn) {
            case "error" -> report.hasErrors();
            case "warning" -> !report.findings().isEmpty();
            default -> false;
        };
    }

    static void write(String sarif, Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "in target"));
            Files.writeString(file, sarif);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
