package org.beian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Server under benchmark: the built system with the baselines beside it, on PostgreSQL. */
final class BenchServer {

    private static final String HOME = "beian.test.home";

    private static final Path BUILT = RunningSystem.home();

    private BenchServer() {}

    /** Starts it; no mail leaves, for rendering letters is no part of what is measured. */
    static RunningSystem start() {
        prepare();
        addParts();
        return ready(RunningSystem.own("bench", Map.of("beian.mail.mode", "held")));
    }

    /** Starts a server whose units report addresses, with settings of its own. */
    static RunningSystem ofRegisters(String name, Map<String, String> settings) {
        prepare();
        Map<String, String> all = new TreeMap<>(settings);
        all.put("beian.mail.mode", "held");
        return ready(RunningSystem.ofRegisters(name, all));
    }

    private static void prepare() {
        System.setProperty(HOME, make().toString());
    }

    /** Adds the servlets that measure a part of the system alone to the system's own module. */
    private static void addParts() {
        Path web = home().resolve("web.war");
        try {
            Files.delete(web);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ShrinkWrap.createFromZipFile(WebArchive.class, BUILT.resolve("web.war").toFile())
                .addPackage("org.beian.bench.inside")
                .as(ZipExporter.class)
                .exportTo(web.toFile(), true);
    }

    private static RunningSystem ready(RunningSystem system) {
        // with two applications the server answers the health check before it has opened both
        Eventually.within(
                Duration.ofSeconds(60),
                "both applications answer",
                () -> answers(system, "/login.xhtml") && answers(system, "/bench/constant"));
        return system;
    }

    private static boolean answers(RunningSystem system, String path) {
        return system.anybody().get(path).status() == 200;
    }

    /**
     * Directory with the parts of the system and a server that deploys the baselines from within
     * its own JAR.
     */
    private static Path make() {
        Path home = home();
        try {
            Files.createDirectories(home);
            for (String part : new String[] {"web.war", "lib"}) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), BUILT.resolve(part));
            }
            Path war = home.resolve("bench.war");
            ShrinkWrap.create(WebArchive.class, "bench.war")
                    .addPackage("org.beian.bench.bare")
                    .as(ZipExporter.class)
                    .exportTo(war.toFile(), true);
            Path micro = home.resolve("payara-micro.jar");
            Files.copy(
                    BUILT.resolve("payara-micro.jar"), micro, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = FileSystems.newFileSystem(micro)) {
                Files.copy(war, jar.getPath("MICRO-INF", "deploy", "bench.war"));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return BUILT.resolveSibling("bench");
    }
}
