package dev.waybill.maven;

import dev.waybill.maven.shared.Journal;
import org.apache.maven.plugin.logging.Log;

/** Writes each line of a text to Maven's log, so that each has its level in front. */
record LogJournal(Log log) implements Journal {

    @Override
    public void info(String text) {
        text.lines().forEach(log::info);
    }

    @Override
    public void warn(String text) {
        text.lines().forEach(log::warn);
    }

    @Override
    public void error(String text) {
        text.lines().forEach(log::error);
    }
}
