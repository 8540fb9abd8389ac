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
import org.beian.it.Eventually;
import org.beian.it.RunningSystem;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built system with the baselines beside it, in one server, on PostgreSQL. */
final class Rig {

    private static final String HOME = "beian.test.home";

    private static final Path BUILT = RunningSystem.home();

    private Rig() {}

    /** Starts it; no mail leaves, for rendering letters is no part of what is measured. */
    static RunningSystem start() {
        prepare();
        return ready(RunningSystem.own("bench", Map.of("beian.mail.mode", "held")));
    }

    /** One whose units report addresses, with settings of its own. */
    static RunningSystem ofRegisters(String name, Map<String, String> settings) {
        prepare();
        Map<String, String> all = new TreeMap<>(settings);
        all.put("beian.mail.mode", "held");
        return ready(RunningSystem.ofRegisters(name, all));
    }

    private static void prepare() {
        System.setProperty(HOME, home().toString());
        System.setProperty("beian.test.preload", "pg_stat_statements");
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

    /** The parts of the system, and a server that deploys the baselines from within its own JAR. */
    private static Path home() {
        Path built = BUILT;
        Path home = built.resolveSibling("bench");
        try {
            Files.createDirectories(home);
            Path lib = home.resolve("lib");
            Files.deleteIfExists(lib);
            Files.createSymbolicLink(lib, built.resolve("lib"));
            Path web = home.resolve("web.war");
            Files.deleteIfExists(web);
            ShrinkWrap.createFromZipFile(WebArchive.class, built.resolve("web.war").toFile())
                    .addPackage("org.beian.bench.inside")
                    .as(ZipExporter.class)
                    .exportTo(web.toFile(), true);
            Path war = home.resolve("bench.war");
            ShrinkWrap.create(WebArchive.class, "bench.war")
                    .addPackage("org.beian.bench.bare")
                    .as(ZipExporter.class)
                    .exportTo(war.toFile(), true);
            Path micro = home.resolve("payara-micro.jar");
            Files.copy(
                    built.resolve("payara-micro.jar"), micro, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = FileSystems.newFileSystem(micro)) {
                Files.copy(war, jar.getPath("MICRO-INF", "deploy", "bench.war"));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
