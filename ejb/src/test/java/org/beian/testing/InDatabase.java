package org.beian.testing;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.beian.BeanRoot;
import org.beian.law.Shanghai;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit extension that injects the application's beans into a test, on a real database, with
 * transactions around EJBs. One database and one container serve all classes of a run: tests make
 * the rows they need and assume nothing of the others'.
 */
public class InDatabase implements BeforeEachCallback, AfterEachCallback {

    private static SeContainer container;

    @SuppressWarnings("unchecked")
    private static synchronized SeContainer container() {
        if (container == null) {
            System.setProperty("beian.trail.keyFile", keyFile().toString());
            System.setProperty("beian.imports", "target/imports/" + ProcessHandle.current().pid());
            System.setProperty(
                    "beian.trail.checkpoints",
                    "target/checkpoints/" + ProcessHandle.current().pid());
            container =
                    SeContainerInitializer.newInstance()
                            .disableDiscovery()
                            .addBeanClasses(applicationClasses())
                            .addPackages(true, BeanRoot.class)
                            .addExtensions(
                                    new EjbsAsBeans(),
                                    new io.smallrye.config.inject.ConfigExtension())
                            .initialize();
        }
        return container;
    }

    /**
     * The classes of the application's folder; a package scan sees only the folder of the tests.
     */
    private static Class<?>[] applicationClasses() {
        URL folder = Shanghai.class.getProtectionDomain().getCodeSource().getLocation();
        try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
            Path root = Path.of(folder.toURI());
            return files.map(
                            file ->
                                    root.relativize(file)
                                            .toString()
                                            .replace(File.separatorChar, '.'))
                    .filter(name -> name.startsWith("org.beian.") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name -> named(name.substring(0, name.length() - ".class".length())))
                    .toArray(Class<?>[]::new);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, InDatabase.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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

    /** Injects what another engine than JUnit's own runs, and gives it back. */
    public static <T> T injected(T test) {
        inject(container().getBeanManager(), test);
        return test;
    }

    /** Forgets what such a test read, as after each test of JUnit. */
    public static void forget() {
        TestTransactions.forgetReader();
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
