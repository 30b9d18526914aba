package dev.waybill.yaml;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Kubernetes objects from YAML or JSON, as strictly as {@code kubectl} and the API server do, but not only up to
 * the first fault: everything that is wrong is reported with its place, and every object that can be made is made.
 *
 * <p>Scalars without quotes are typed by the rules of Kubernetes' YAML 1.1 reader ({@code yes} is a boolean). A field takes
 * only its own type: text, an integer without a point or an exponent, and so on; what doesn't fit is kept, see
 * {@link ReadObject}. An object of a kind that fabric8 has no class for is a {@code GenericKubernetesResource}.
 *
 * <p>Hostile text costs bounded time and memory: more than 64 MiB, 200 levels, 1,000,000 values in a document with its aliases
 * written out, or 2,000,000 values in all are a problem of the rule {@code yaml-syntax}; after 1,000 problems reading
 * stops.
 */
public final class YamlReader {

    private final Problems problems;
    private final NodeBudget budget = new NodeBudget();
    private final List<ReadObject> objects = new ArrayList<>();

    private YamlReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads all documents of a text.
     *
     * @param source the name shown in places, such as {@code k8s/shop.yaml}
     * @param text YAML or JSON
     * @return the objects, and what is wrong
     */
    public static ReadYaml read(String source, String text) {
        YamlReader reader = new YamlReader(new Problems(source));
        reader.readAll(text);
        return reader.result();
    }

    /**
     * Reads all documents of a file, which has to be UTF-8. Places show the path as it is given.
     *
     * @param file YAML or JSON
     * @return the objects, and what is wrong; also where the file is too large or no text
     * @throws IOException if the file can't be read at all
     */
    public static ReadYaml read(Path file) throws IOException {
        YamlReader reader = new YamlReader(new Problems(file.toString().replace(File.separatorChar, '/')));
        String text = SourceText.of(file, reader.problems);
        if (text != null) {
            reader.readAll(text);
        }
        return reader.result();
    }

    private ReadYaml result() {
        return new ReadYaml(objects, problems.inOrder());
    }

    private void readAll(String text) {
        if (text.length() > ReadLimits.TEXT) {
            SourceText.tooLarge(problems);
            return;
        }
        TextParts parts = new TextParts(text);
        ObjectMaker maker = new ObjectMaker(problems.source, objects);
        for (TextParts.Part part = parts.next(); part != null; part = parts.next()) {
            for (Document document : documents(part)) {
                maker.make(document);
                problems.addAll(document.problems());
            }
            if (problems.isFull() || budget.isSpent()) {
                return;
            }
        }
    }

    private List<Document> documents(TextParts.Part part) {
        List<Document> documents = new ArrayList<>(1);
        try {
            if (!JsonParser.isLikely(part.text())
                    || !JsonParser.parse(problems.source, part.text(), part.firstLine(), budget, documents)) {
                parse(part.text(), part, documents);
            }
            return documents;
        } catch (YamlFault fault) {
            return mended(part, documents, fault);
        }
    }

    /** Parses again with one quote after the other closed, as long as that leads the parser further. */
    private List<Document> mended(TextParts.Part part, List<Document> before, YamlFault first) {
        List<Document> best = before;
        String text = part.text();
        YamlFault fault = first;
        List<Integer> mended = new ArrayList<>();
        boolean further = text.length() <= QuoteMender.LONGEST;
        for (int i = 0; i < ReadLimits.MENDS && further; i++) {
            further = false;
            for (QuoteMender.Mend mend : QuoteMender.candidates(text, fault.line - part.firstLine())) {
                List<Document> documents = new ArrayList<>(1);
                try {
                    parse(mend.text(), part, documents);
                    report(mend, part, mended);
                    return documents;
                } catch (YamlFault later) {
                    further = isFurther(later, fault);
                    if (further) {
                        best = documents;
                        fault = later;
                        text = mend.text();
                        report(mend, part, mended);
                        mended.add(mend.line());
                        break;
                    }
                }
            }
        }
        problems.add(fault);
        return best;
    }

    private void parse(String text, TextParts.Part part, List<Document> documents) throws YamlFault {
        YamlParser.parse(problems.source, text, part.firstLine(), budget, documents);
    }

    /** On the same line, the quote that was added moves the fault by one. */
    private static boolean isFurther(YamlFault later, YamlFault fault) {
        return later.line > fault.line || (later.line == fault.line && later.column > fault.column + 1);
    }

    /**
     * @param mended the lines that have got a quote already
     */
    private void report(QuoteMender.Mend mend, TextParts.Part part, List<Integer> mended) {
        int added = 0;
        for (int line : mended) {
            added += line == mend.line() ? 1 : 0;
        }
        problems.add(
                Problems.SYNTAX,
                mend.line() + part.firstLine(),
                mend.column() + 1 - added,
                "",
                "the quote is never closed",
                "Close it at the end of the value.");
    }
}
