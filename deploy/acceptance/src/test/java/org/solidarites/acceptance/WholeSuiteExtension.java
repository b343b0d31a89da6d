package org.solidarites.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.Scale;
import org.solidarites.local.Stack;

/** Starts a stack with free ports and empty data before the first test, and stops it after the last. */
final class WholeSuiteExtension implements BeforeAllCallback, ParameterResolver {

    /**
     * So that what takes long can be waited for, one caller can be many readers, a client of Kafka gives up soon unless told otherwise, and
     * a rights check lacks nothing because the machine is slow.
     */
    private static final Map<String, String> FOR_TESTS = Map.of(
            "SOLIDARITES_CITY_WAITING_POLICIES_FILE",
            Path.of("src", "test", "resources", "waiting-policies.json")
                    .toAbsolutePath()
                    .toString(),
            "SOLIDARITES_WAITING_JOBS_EVERY",
            "2s",
            "KAFKA_DEFAULT_API_TIMEOUT_MS",
            "10000",
            "QUARKUS_TRANSACTION_MANAGER_DEFAULT_TRANSACTION_TIMEOUT",
            "8s",
            "SOLIDARITES_METRICS_EVERY",
            "2s",
            "SOLIDARITES_EVENTS_MAX_STREAMS_PER_CALLER",
            "5000",
            "SOLIDARITES_APPOINTMENTS_JOBS_EVERY",
            "2s",
            "SOLIDARITES_GATEWAY_RIGHTS_CHECK_BUDGET",
            "5s",
            "QUARKUS_SHUTDOWN_DELAY",
            "2s");

    /** Second instances are not started, but known to the gateway: a test that wants one starts it. */
    private static final Scale ROOM_FOR_MORE = new Scale(2, 1);

    private static final ExtensionContext.Namespace SPACE =
            ExtensionContext.Namespace.create(WholeSuiteExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        suite(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Door.class || type == Stack.class || type == LocalConfig.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Suite suite = suite(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == LocalConfig.class) {
            return suite.config;
        }
        return type == Door.class ? suite.door : suite.stack;
    }

    private static Suite suite(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Suite.class, key -> Suite.start(), Suite.class);
    }

    private record Suite(LocalConfig config, Stack stack, Door door) implements AutoCloseable {

        static Suite start() {
            LocalConfig config = LocalConfig.isolated(Path.of("target", "suite"))
                    .withServiceEnvironment(FOR_TESTS)
                    .withScale(ROOM_FOR_MORE);
            Stack stack = new Stack(config);
            try {
                stack.stop(); // what a run that was killed has left
                stack.erase();
                stack.startFirst(
                        (part, after) -> System.out.println(part + " ready after " + after.toMillis() + " ms"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return new Suite(config, stack, new Door(config.withScale(Scale.ONE)));
        }

        @Override
        public void close() throws InterruptedException {
            stack.close();
        }
    }
}
