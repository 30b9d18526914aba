package dev.waybill.rule;

import dev.waybill.value.Place;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report as SARIF 2.1.0, the format in which CI systems show findings beside the lines they are about. */
final class Sarif {
    private final JsonGenerator json;
    private final String sourceRoot;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Sarif(JsonGenerator json, String sourceRoot) {
        this.json = json;
        this.sourceRoot = sourceRoot;
    }

    static String of(Report report, String sourceRoot) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new Sarif(json, sourceRoot).write(report);
        }
        return text.append('\n').toString();
    }

    private void write(Report report) {
        json.writeStartObject();
        json.writeStringProperty(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool(report.rules());
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        for (Finding finding : report.findings()) {
            result(finding, null);
        }
        for (Report.Waived waived : report.waived()) {
            result(waived.finding(), waived.waiver());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(List<Rule> rules) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Waybill");
        json.writeArrayPropertyStart("rules");
        for (Rule rule : rules) {
            indexes.put(rule.id(), indexes.size());
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            message("shortDescription", rule.description());
            message("fullDescription", rule.reason().isEmpty() ? rule.description() : rule.reason());
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", rule.severity().toString());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding, @Nullable Waiver waiver) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        Integer index = indexes.get(finding.rule());
        if (index != null) {
            json.writeNumberProperty("ruleIndex", index);
        }
        json.writeStringProperty("level", finding.severity().toString());
        message("message", text(finding));
        json.writeArrayPropertyStart("locations");
        location(finding);
        json.writeEndArray();
        // CI systems match a finding with that of the run before by this: lines move, objects and fields stay.
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("waybill/v1", finding.rule() + " " + finding.object() + " " + finding.path());
        json.writeEndObject();
        if (waiver != null) {
            json.writeArrayPropertyStart("suppressions");
            json.writeStartObject();
            json.writeStringProperty("kind", "external");
            json.writeStringProperty("justification", waiver.reason());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String text(Finding finding) {
        String field = finding.path().isEmpty() ? "" : " " + finding.path();
        String fix = finding.fix().isEmpty() ? "" : " " + finding.fix();
        return finding.object() + field + ": " + finding.problem() + fix;
    }

    private void location(Finding finding) {
        json.writeStartObject();
        if (finding.place().isPresent()) {
            Place place = finding.place().get();
            json.writeObjectPropertyStart("physicalLocation");
            json.writeObjectPropertyStart("artifactLocation");
            json.writeStringProperty("uri", uri(place));
            json.writeEndObject();
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberProperty("startColumn", place.column());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", finding.object() + " " + finding.path());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Lines of Java are known by package and file; the folder of the sources makes that a path of the repository. */
    private String uri(Place place) {
        String path = place.column() == 0 && !sourceRoot.isEmpty() ? sourceRoot + "/" + place.file() : place.file();
        try {
            boolean absolute = path.startsWith("/");
            return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unknown"; // such as a name with a colon where a scheme would stand
        }
    }

    private void message(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
