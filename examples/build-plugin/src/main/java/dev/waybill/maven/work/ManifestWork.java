package dev.waybill.maven.work;

import dev.waybill.diff.Diff;
import dev.waybill.manifest.Layout;
import dev.waybill.manifest.Verification;
import dev.waybill.maven.shared.Order;
import dev.waybill.maven.shared.Refusal;
import dev.waybill.maven.shared.Target;
import dev.waybill.maven.shared.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the goals do, with the Waybill of the project. */
public final class ManifestWork implements Work {

    /** Made by its name, in the project's class loader. */
    public ManifestWork() {}

    @Override
    public void render(Order order, Target target) throws Refusal {
        Layout layout = Layouts.of(target);
        for (Rendered each : withoutErrors(order)) {
            Path folder = target.folder().resolve(each.environment());
            order.journal().info(order.shown(folder) + ": " + each.manifest().writeTo(folder, layout));
        }
    }

    @Override
    public void verify(Order order, Target target) throws Refusal {
        Layout layout = Layouts.of(target);
        List<String> stale = new ArrayList<>();
        for (Rendered each : withoutErrors(order)) {
            Path folder = target.folder().resolve(each.environment());
            Verification found = each.manifest().verify(folder, layout);
            if (found.isCurrent()) {
                order.journal().info(order.shown(folder) + " is current.");
            } else {
                stale.add(order.shown(folder));
                order.journal().error(order.shown(folder) + " is " + differences(found));
                Diff diff = CommittedFiles.diff(folder, each.manifest(), layout);
                if (!diff.isEmpty()) {
                    order.journal().error("What writing it would change:\n" + diff);
                }
            }
        }
        if (!stale.isEmpty()) {
            throw new Refusal(String.join(" and ", stale) + (stale.size() == 1 ? " is" : " are")
                    + " not what the code renders, see above. Run 'mvn compile waybill:render', and commit.");
        }
    }

    /** Drops the last line, which tells an author of Java what to do. */
    private static String differences(Verification found) {
        String text = found.toString();
        return text.substring(0, text.lastIndexOf('\n'));
    }

    private static List<Rendered> withoutErrors(Order order) throws Refusal {
        List<Rendered> all = Rendered.all(order);
        List<String> wrong = new ArrayList<>();
        for (Rendered each : all) {
            if (each.report().hasErrors()) {
                wrong.add(each.environment());
                order.journal().error(each.environment() + ": the manifest has errors");
                each.report().errors().forEach(error -> order.journal().error(error.toString()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    "the manifest has errors for " + String.join(", ", wrong) + ", see above. No file was written.");
        }
        return all;
    }

    @Override
    public void check(Order order, String failOn, Path sarif, String sourceRoot) throws Refusal {
        List<String> wrong = new ArrayList<>();
        for (Rendered each : Rendered.all(order)) {
            Findings.log(each.report(), order.journal());
            Path file = sarif.resolve(each.environment() + ".sarif");
            Findings.write(each.report().toSarif(sourceRoot), file);
            String counts = Findings.counts(each.report());
            order.journal().info(each.environment() + ": " + counts + "; SARIF in " + order.shown(file));
            if (Findings.fail(each.report(), failOn)) {
                wrong.add(each.environment() + " has " + counts);
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal("the manifest for " + String.join(", for ", wrong) + ", see above. The build fails on "
                    + failOn + ", as failOn says.");
        }
    }
}
