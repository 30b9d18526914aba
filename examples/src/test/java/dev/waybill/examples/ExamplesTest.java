package dev.waybill.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.examples.affinity.NodesOfTheirOwn;
import dev.waybill.examples.autoscaling.ScaleOnRequests;
import dev.waybill.examples.configuration.ConfigByEnvironment;
import dev.waybill.examples.configuration.ConfigByEnvironment.Environment;
import dev.waybill.examples.crontab.CronTabs;
import dev.waybill.examples.crontab.GeneratedDefinition;
import dev.waybill.examples.debugging.Debugging;
import dev.waybill.examples.eksstack.EksStack;
import dev.waybill.examples.initcontainers.WaitForService;
import dev.waybill.examples.priority.ServersBeforeBatch;
import dev.waybill.examples.resources.RequestsAndLimits;
import dev.waybill.examples.shutdown.GracefulShutdown;
import dev.waybill.examples.taints.DedicatedNodes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

/** Runs the main method of every example and compares all that it prints. */
class ExamplesTest {

    @Test
    void eksStack() {
        verify(EksStack::main);
    }

    @Test
    void gracefulShutdown() {
        verify(GracefulShutdown::main);
    }

    @Test
    void debugging() {
        verify(Debugging::main);
    }

    @Test
    void scaleOnRequests() {
        verify(ScaleOnRequests::main);
    }

    @Test
    void waitForService() {
        verify(WaitForService::main);
    }

    @Test
    void nodesOfTheirOwn() {
        verify(NodesOfTheirOwn::main);
    }

    @Test
    void dedicatedNodes() {
        verify(DedicatedNodes::main);
    }

    @Test
    void serversBeforeBatch() {
        verify(ServersBeforeBatch::main);
    }

    @Test
    void configByEnvironment() {
        verify(ConfigByEnvironment::main);
        assertThat(ConfigByEnvironment.describe(Environment.DEV).toYaml())
                .contains("EXPIRED_TIME: \"300\"")
                .isNotEqualTo(ConfigByEnvironment.describe(Environment.PROD).toYaml());
    }

    @Test
    void requestsAndLimits() {
        verify(RequestsAndLimits::main);
    }

    @Test
    void cronTabs() {
        verify(CronTabs::main);
    }

    @Test
    void generatedDefinition() {
        verify(GeneratedDefinition::main);
    }

    private static void verify(Consumer<String[]> main) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.accept(new String[0]);
        } finally {
            System.setOut(console);
        }
        Approvals.verify(
                printed.toString(StandardCharsets.UTF_8),
                new Options().forFile().withExtension(".yaml"));
    }
}
