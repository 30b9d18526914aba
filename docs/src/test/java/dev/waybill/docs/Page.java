package dev.waybill.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Markdown page as its fenced blocks, in order. */
record Page(Path file, List<Block> blocks) {

    /** A fenced block: its language, its text, and the line on which its text starts. */
    record Block(String language, String text, int line) {}

    static Page read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int start = i + 1;
                StringBuilder text = new StringBuilder();
                for (i++; i < lines.size() && !lines.get(i).startsWith("```"); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(lines.get(start - 1).substring(3).strip(), text.toString(), start + 1));
            }
        }
        return new Page(file, List.copyOf(blocks));
    }

    /** Writes another text into a block of the file. */
    void replace(Block block, String text) {
        try {
            // Earlier blocks may have grown or shrunk since the page was read, so the block is looked up anew.
            Block now = read(file).blocks().get(blocks.indexOf(block));
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            int first = now.line() - 1;
            lines.subList(first, first + (int) now.text().lines().count()).clear();
            lines.addAll(first, text.lines().toList());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Page> all() {
        Path docs = Path.of("").toAbsolutePath();
        List<Page> pages = new ArrayList<>();
        pages.add(read(docs.resolveSibling("README.md")));
        try (var files = Files.walk(docs)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !docs.relativize(file).startsWith("target"))
                    .sorted()
                    .forEach(file -> pages.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
