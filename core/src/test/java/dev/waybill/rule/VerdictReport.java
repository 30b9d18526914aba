package dev.waybill.rule;

import dev.waybill.rule.api.ApiRule;
import dev.waybill.rule.api.ApiValidation;
import dev.waybill.rule.api.Cause;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.yaml.ReadObject;
import dev.waybill.yaml.ReadProblem;
import dev.waybill.yaml.ReadYaml;
import dev.waybill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares our own verdicts with the recorded ones, kind by kind. */
final class VerdictReport {
    private static final ApiRule DECODE = new ApiRule("decode", "", "");

    /** What came of the cases of one kind. */
    static final class Row {
        int refused;
        int caught;
        int judged;
        int sameFields;
        int accepted;
        int passed;
    }

    final Map<String, Row> rows = new TreeMap<>();
    final Row all = new Row();
    final List<String> missed = new ArrayList<>();
    final List<String> falseAlarms = new ArrayList<>();
    final List<String> otherFields = new ArrayList<>();

    /** Lists what differs: the kinds to look at, and --fields to see the cases that name other fields. */
    public static void main(String[] arguments) {
        Set<String> kinds = new TreeSet<>(List.of(arguments));
        boolean fields = kinds.remove("--fields");
        boolean noDecode = kinds.remove("--validation");
        VerdictReport report = new VerdictReport();
        for (Verdict verdict : Verdicts.all()) {
            if ((kinds.isEmpty() || kinds.contains(verdict.kind()))
                    && !(noDecode && verdict.stage().equals("decode"))) {
                report.add(verdict);
            }
        }
        report.missed.forEach(line -> System.out.println("MISSED " + line));
        report.falseAlarms.forEach(line -> System.out.println("FALSE ALARM " + line));
        if (fields) {
            report.otherFields.forEach(line -> System.out.println("OTHER FIELDS " + line));
        }
        System.out.println(report.table());
    }

    void add(Verdict verdict) {
        if (verdict.stage().equals("admission")) {
            return;
        }
        Row row = rows.computeIfAbsent(verdict.kind(), kind -> new Row());
        List<String> ours = new ArrayList<>();
        Set<String> fields = new TreeSet<>();
        for (Cause cause : causes(verdict.json())) {
            ours.add(cause.field() + ": " + cause.rule().id() + ": " + cause.problem());
            fields.add(cause.field());
        }
        for (Row each : List.of(row, all)) {
            count(each, verdict, ours, fields);
        }
        String text = verdict.id() + " " + verdict.title() + "\n   theirs " + verdict.messages() + "\n   ours " + ours;
        if (verdict.accepted() && !ours.isEmpty()) {
            falseAlarms.add(text);
        } else if (!verdict.accepted() && ours.isEmpty()) {
            missed.add(text);
        } else if (verdict.stage().equals("validation") && !fields.equals(new TreeSet<>(verdict.fields()))) {
            otherFields.add(text);
        }
    }

    private static void count(Row row, Verdict verdict, List<String> ours, Set<String> fields) {
        if (verdict.accepted()) {
            row.accepted++;
            row.passed += ours.isEmpty() ? 1 : 0;
        } else {
            row.refused++;
            row.caught += ours.isEmpty() ? 0 : 1;
            if (verdict.stage().equals("validation")) {
                row.judged++;
                row.sameFields += fields.equals(new TreeSet<>(verdict.fields())) ? 1 : 0;
            }
        }
    }

    private static List<Cause> causes(String json) {
        ReadYaml read = YamlReader.read("case.json", json);
        List<Cause> causes = new ArrayList<>();
        for (ReadProblem problem : read.problems()) {
            if (!problem.rule().equals("dropped-field")) { // the server says nothing
                causes.add(new Cause(DECODE, problem.path(), problem.problem(), problem.fix()));
            }
        }
        for (ReadObject object : read.objects()) {
            causes.addAll(ApiValidation.causes(object.model(), KubernetesVersion.LATEST));
        }
        return causes;
    }

    double recall() {
        return 100.0 * all.caught / all.refused;
    }

    double precision() {
        return 100.0 * all.passed / all.accepted;
    }

    String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-26s %17s %20s %12s%n", "kind", "refused: caught", "accepted: passed", "same fields"));
        rows.forEach((kind, row) -> text.append(line(kind, row)));
        return text.append(line("all", all)).toString();
    }

    private static String line(String kind, Row row) {
        return String.format(
                Locale.ROOT,
                "%-26s %4d/%4d %6.2f%% %5d/%4d %7.2f%% %11.1f%%%n",
                kind,
                row.caught,
                row.refused,
                row.refused == 0 ? 100 : 100.0 * row.caught / row.refused,
                row.passed,
                row.accepted,
                row.accepted == 0 ? 100 : 100.0 * row.passed / row.accepted,
                row.judged == 0 ? 100 : 100.0 * row.sameFields / row.judged);
    }
}
