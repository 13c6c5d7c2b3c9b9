package org.maplebridge.database;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every test context a data folder of its own, so that cached contexts live side by side. */
class FreshDataFolder implements ContextCustomizerFactory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertyValues.of(
                            "maplebridge.data=target/test-data/%d-%d"
                                    .formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet()),
                            "maplebridge.database.binaries=target/postgresql-binaries",
                            "maplebridge.database.shared-buffers=64MB")
                    .applyTo(context);
        }
    }
}
