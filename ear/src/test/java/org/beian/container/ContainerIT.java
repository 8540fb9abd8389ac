package org.beian.container;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.Versioned;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.beian.config.start.Options;
import org.beian.config.start.Start;
import org.beian.demo.DemoData;
import org.beian.demo.FirstStart;
import org.beian.support.RunningSystem;
import org.beian.support.ServerStarts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Arquillian test inside the built WAR: its EJBs are there, and each call needs its role. */
@Tag("container")
@ArquillianTest
class ContainerIT {

    private static final Version OLDEST_JACKSON = new Version(2, 21, 8, null, null, null);

    @Inject FirstStart firstStart;
    @Inject DemoData demoData;

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
        return ShrinkWrap.createFromZipFile(WebArchive.class, war).addClass(ContainerIT.class);
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

    @Test
    void letsTheFirstStartInAsTheSystem() {
        assertDoesNotThrow(firstStart::start);
    }

    @Test
    void refusesACallerWithoutTheRole() {
        assertThrows(EJBAccessException.class, demoData::seed);
    }

    /** The server has a Jackson too; parts of both would not fit together. */
    @Test
    void readsJsonWithItsOwnLibraries() {
        Version version = new ObjectMapper().version();
        assertTrue(version.compareTo(OLDEST_JACKSON) >= 0, version.toString());
        for (Versioned part :
                List.of(new ObjectMapper(), new JsonFactory(), new JavaTimeModule())) {
            String name = part.getClass().getName();
            assertEquals(version.toString(), part.version().toString(), name);
            String jar =
                    part.getClass().getProtectionDomain().getCodeSource().getLocation().toString();
            assertTrue(jar.contains("/WEB-INF/lib/"), jar);
        }
    }
}
