package org.beian.testing;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beian.BeanRoot;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Injects the application's beans into a test, on a real database, with transactions around EJBs.
 * One database and one container serve all classes of a run: tests make the rows they need and
 * assume nothing of the others'.
 */
class InDatabase implements BeforeEachCallback, AfterEachCallback {

    private static SeContainer container;

    @SuppressWarnings("unchecked")
    private static synchronized SeContainer container() {
        if (container == null) {
            System.setProperty("beian.trail.keyFile", keyFile().toString());
            container =
                    SeContainerInitializer.newInstance()
                            .disableDiscovery()
                            .addPackages(true, BeanRoot.class)
                            .addExtensions(
                                    EjbsAsBeans.class,
                                    io.smallrye.config.inject.ConfigExtension.class)
                            .initialize();
        }
        return container;
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("trail", ".key");
            Files.writeString(file, "0123456789abcdef".repeat(4));
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestClock.Producer.CLOCK.reset();
        BeanManager manager = container().getBeanManager();
        for (Object test : context.getRequiredTestInstances().getAllInstances()) {
            inject(manager, test);
        }
    }

    private static <T> void inject(BeanManager manager, T test) {
        @SuppressWarnings("unchecked")
        AnnotatedType<T> type = manager.createAnnotatedType((Class<T>) test.getClass());
        InjectionTarget<T> target =
                manager.getInjectionTargetFactory(type).createInjectionTarget(null);
        target.inject(test, manager.createCreationalContext(null));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestTransactions.forgetReader();
    }
}
