package org.beian.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.beian.config.start.Options;
import org.beian.config.start.Start;
import org.beian.support.RunningSystem;
import org.beian.support.ServerStarts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;

/** Arquillian tests inside the built WAR on Payara Micro with Derby. */
@Tag("container")
@ArquillianTest
@Tag("start")
@Tag("jobs")
@Tag("schema")
@Tag("mail")
@Tag("probe")
class ContainerIT extends ContainerChecks {

    @Deployment
    static WebArchive system() throws IOException {
        ServerStarts.count("Micro of the adapter");
        Path data = Path.of("target", "container").toAbsolutePath();
        RunningSystem.delete(data);
        Files.createDirectories(data.resolve("lib"));
        Start.migrate(
                Options.of(
                        Map.of(
                                "beian.data", data.toString(),
                                "beian.home", System.getProperty("beian.test.home"))));
        copy(data.resolve("pre-boot.asadmin"), "node", "derby", "single");
        copy(data.resolve("post-boot.asadmin"), "post-boot");
        try (DirectoryStream<Path> drivers =
                Files.newDirectoryStream(RunningSystem.home().resolve("lib"), "derby*.jar")) {
            for (Path driver : drivers) {
                Files.copy(driver, data.resolve("lib").resolve(driver.getFileName()));
            }
        }
        File war = new File(System.getProperty("beian.test.home"), "web.war");
        return TestParts.inWar(ShrinkWrap.createFromZipFile(WebArchive.class, war))
                .addClasses(ContainerIT.class, StoppedCall.class, ModuleTimers.class);
    }

    private static void copy(Path to, String... templates) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            for (String template : templates) {
                String path = "/org/beian/config/micro/" + template + ".asadmin";
                try (InputStream in = Options.class.getResourceAsStream(path)) {
                    in.transferTo(out);
                }
            }
        }
    }

    @Override
    String database() {
        return "Apache Derby";
    }

    @Override
    String databaseUser() {
        return "BEIAN";
    }

    @Override
    String libraries() {
        return "/WEB-INF/lib/";
    }
}
