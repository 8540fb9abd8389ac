package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplodedWarTest {

    private static final String STAGE = "<param-value>%s</param-value>";

    @TempDir private Path folder;
    private Path project;
    private ExplodedWar exploded;

    @BeforeEach
    void explode() throws IOException {
        Path packed = folder.resolve("web.war");
        try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (Map.Entry<String, String> part :
                    Map.of(
                                    "home.xhtml", "built",
                                    "WEB-INF/web.xml", STAGE.formatted("Production"),
                                    "WEB-INF/payara-web.xml", "<payara-web-app></payara-web-app>",
                                    "WEB-INF/lib/ejb-1.jar", "jar",
                                    "WEB-INF/classes/org/beian/web/Screens_en.properties", "built")
                            .entrySet()) {
                war.putNextEntry(new ZipEntry(part.getKey()));
                war.write(part.getValue().getBytes());
            }
        }
        project = folder.resolve("project");
        edit("web/src/main/webapp/home.xhtml", "edited");
        edit("web/src/main/webapp/WEB-INF/web.xml", "unbuilt");
        edit("web/src/main/webapp/WEB-INF/tags/page.xhtml", "edited");
        edit("web/src/main/resources/org/beian/web/Screens_en.properties", "edited");
        edit("web/src/main/resources/META-INF/microprofile-config.properties", "edited");
        edit("ejb/src/main/resources/org/beian/rule/Rules_en.properties", "edited");
        edit("ejb/src/main/resources/org/beian/rule/schema.json", "edited");
        Options options =
                Options.of(
                        Map.of(
                                "beian.demo", "true",
                                "beian.dev", "true",
                                "beian.dev.sources", project.toString()));
        exploded = ExplodedWar.of(packed, options, folder.resolve("dev/web.war"));
    }

    @Test
    void holdsPagesAndTextsOfTheSourcesAndAllElseAsBuilt() {
        assertThat(at("home.xhtml")).hasContent("edited");
        assertThat(at("WEB-INF/tags/page.xhtml")).hasContent("edited");
        assertThat(at("WEB-INF/classes/org/beian/web/Screens_en.properties")).hasContent("edited");
        assertThat(at("WEB-INF/classes/org/beian/rule/Rules_en.properties")).hasContent("edited");
        assertThat(at("WEB-INF/lib/ejb-1.jar")).hasContent("jar");
        assertThat(at("WEB-INF/web.xml")).hasContent(STAGE.formatted("Development"));
        assertThat(at("WEB-INF/payara-web.xml")).content().contains("<property name=\"cacheTTL\"");
        assertThat(at("WEB-INF/classes/META-INF/microprofile-config.properties")).doesNotExist();
        assertThat(at("WEB-INF/classes/org/beian/rule/schema.json")).doesNotExist();
    }

    @Test
    void takesWhatIsEditedAndWhatIsNew() throws IOException {
        Instant before = Instant.parse("2026-01-01T00:00:00Z");
        Files.setLastModifiedTime(at("home.xhtml"), FileTime.from(before));
        Path page = edit("web/src/main/webapp/home.xhtml", "edited again");
        // a file that is put back is older than its copy
        Files.setLastModifiedTime(page, FileTime.from(before));
        edit("web/src/main/webapp/public/new.xhtml", "new");
        exploded.refresh();

        assertThat(at("home.xhtml")).hasContent("edited again");
        assertThat(Files.getLastModifiedTime(at("home.xhtml")).toInstant()).isAfter(before);
        assertThat(at("public/new.xhtml")).hasContent("new");
    }

    @Test
    void leavesWhatIsNotEdited() throws IOException {
        Files.writeString(at("home.xhtml"), "as it was");
        exploded.refresh();

        assertThat(at("home.xhtml")).hasContent("as it was");
    }

    @Test
    void opensTheDebuggerToDevelopersOnly() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.createFile(folder.resolve("payara-micro.jar"));
        Map<String, String> settings = new HashMap<>();
        settings.put("beian.demo", "true");
        settings.put("beian.quickStart", "false");
        settings.put("beian.home", folder.toString());
        assertThat(command(settings)).noneMatch(option -> option.contains("jdwp"));

        settings.put("beian.dev", "true");
        settings.put("beian.dev.sources", project.toString());
        settings.put("beian.dev.debugPort", "5006");
        assertThat(command(settings))
                .contains(
                        "-Dbeian.dev=true",
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:5006");
    }

    private List<String> command(Map<String, String> settings) throws IOException {
        try (DataDirectory data = DataDirectory.take(folder.resolve("data"))) {
            return new PayaraMicroProcess(Options.of(settings), data)
                    .command(
                            folder.resolve("pre-boot"),
                            folder.resolve("post-boot"),
                            folder.resolve("post-deploy"));
        }
    }

    private Path at(String name) {
        return exploded.directory().resolve(name);
    }

    private Path edit(String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
