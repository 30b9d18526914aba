package dev.waybill.rule;

import dev.waybill.rule.JvmOptions.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules about the memory of a Java virtual machine. */
final class JvmRules implements Check {
    /** Before the command line, in the order in which a virtual machine or its start script takes them. */
    private static final List<String> BEFORE = List.of(
            "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "CATALINA_OPTS", "ES_JAVA_OPTS", "KAFKA_HEAP_OPTS");

    private static final String AFTER = "_JAVA_OPTIONS";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is left below a heap of this share: threads, classes, compiled code and buffers need some 15 % at least. */
    private static final BigDecimal MOST = BigDecimal.valueOf(85);

    /** The share that a virtual machine takes when nobody says another. */
    private static final BigDecimal USUAL = BigDecimal.valueOf(25);

    private JvmRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("jvm-heap-vs-limit", "A Java heap leaves room below the memory limit.", new JvmRules())
                        .because(
                                "A virtual machine needs memory beside its heap, for threads, classes and buffers. Beyond the limit the"
                                        + " kernel kills it, without an OutOfMemoryError and without a heap dump."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        DefaultedResources resources = new DefaultedResources(set);
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                JvmOptions options = options(set, container);
                order(container, options, found);
                BigDecimal limit =
                        DefaultedResources.amount(resources.limits(container).get("memory"));
                if (limit != null && limit.signum() > 0) {
                    heap(container, options, limit, found);
                }
            }
        }
    }

    private static JvmOptions options(ObjectSet set, PodContainer container) {
        JvmOptions options = new JvmOptions();
        boolean hasEnv = !Given.items(container.container().getEnv()).isEmpty()
                || !Given.items(container.container().getEnvFrom()).isEmpty();
        ContainerEnv env = hasEnv ? set.derived().environment(container) : null;
        for (String name : BEFORE) {
            variable(env, name, options);
        }
        commandLine(container.container().getCommand(), container.at("command"), options);
        commandLine(container.container().getArgs(), container.at("args"), options);
        variable(env, AFTER, options);
        return options;
    }

    private static void variable(@Nullable ContainerEnv env, String name, JvmOptions options) {
        ContainerEnv.Variable variable = env == null ? null : env.variables().get(name);
        if (variable != null) {
            options.read(variable.value().orElse(null), variable.path());
        }
    }

    private static void commandLine(@Nullable List<String> words, String path, JvmOptions options) {
        for (int i = 0; words != null && i < words.size(); i++) {
            options.read(words.get(i), path + "[" + i + "]");
        }
    }

    private static void order(PodContainer container, JvmOptions options, Findings found) {
        Optional<Option> first = options.firstHeap();
        Optional<Option> most = options.heap();
        if (first.isPresent()
                && most.isPresent()
                && first.get().value().compareTo(most.get().value()) > 0) {
            found.add(
                    container.object(),
                    first.get().path(),
                    first.get().text() + " is more than " + most.get().text()
                            + ", so the virtual machine does not start.",
                    "Lower the one or raise the other.");
        }
    }

    private static void heap(PodContainer container, JvmOptions options, BigDecimal limit, Findings found) {
        if (options.heap().isPresent()) {
            Option heap = options.heap().get();
            report(container, heap, heap.text() + " is ", heap.value(), limit, found);
        } else if (options.memory().isPresent()) {
            Option memory = options.memory().get();
            BigDecimal share = options.share().map(Option::value).orElse(USUAL);
            BigDecimal heap = memory.value().multiply(share).divide(HUNDRED, 0, RoundingMode.DOWN);
            report(
                    container,
                    memory,
                    "the heap may be " + share.stripTrailingZeros().toPlainString() + " % of " + memory.text()
                            + ", which is ",
                    heap,
                    limit,
                    found);
        } else if (options.share().isPresent()) {
            Option share = options.share().get();
            BigDecimal heap = limit.multiply(share.value()).divide(HUNDRED, 0, RoundingMode.DOWN);
            report(container, share, share.text() + " makes the heap ", heap, limit, found);
        }
    }

    private static void report(
            PodContainer container, Option option, String subject, BigDecimal heap, BigDecimal limit, Findings found) {
        BigDecimal percent = heap.multiply(HUNDRED).divide(limit, 0, RoundingMode.UP);
        if (percent.compareTo(MOST) <= 0) {
            return;
        }
        String problem = subject + percent + " % of the memory limit " + AmountText.of(limit) + ", and "
                + (heap.compareTo(limit) >= 0 ? "nothing is left" : "little is left")
                + " for the rest of the virtual machine.";
        BigDecimal right = limit.multiply(BigDecimal.valueOf(75)).divide(HUNDRED, 0, RoundingMode.DOWN);
        String fix = "Say -XX:MaxRAMPercentage=75 instead, which is " + mebibytes(right) + " here, or raise the limit.";
        if (heap.compareTo(limit) >= 0) {
            found.add(container.object(), option.path(), problem, fix);
        } else {
            found.warn(container.object(), option.path(), problem, fix);
        }
    }

    private static String mebibytes(BigDecimal bytes) {
        return bytes.divide(BigDecimal.valueOf(1L << 20), 0, RoundingMode.DOWN) + "Mi";
    }
}
