package org.beian.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Check that the deployments on Payara Micro and on Payara Server are built from the same
 * libraries.
 */
@Tag("counts")
class PartsIT {

    private static final Pattern LIBRARY = Pattern.compile("(?:WEB-INF/)?lib/(.+?)-(\\d.*)\\.jar");

    @Test
    void areTheSameInBothDeployments() throws IOException {
        Map<String, String> micro = new TreeMap<>();
        try (ZipFile war = new ZipFile(RunningSystem.home().resolve("web.war").toFile())) {
            war.stream().map(ZipEntry::getName).forEach(name -> note(name, micro));
        }
        Map<String, String> server = new TreeMap<>();
        try (ZipFile ear = new ZipFile(RunningSystem.home().resolveSibling("beian.ear").toFile());
                ZipInputStream war =
                        new ZipInputStream(ear.getInputStream(ear.getEntry("web.war")))) {
            ear.stream().map(ZipEntry::getName).forEach(name -> note(name, server));
            for (ZipEntry part = war.getNextEntry(); part != null; part = war.getNextEntry()) {
                note(part.getName(), server);
            }
        }
        // modules of the EAR, which stand beside its libraries
        micro.keySet().removeAll(List.of("ejb", "batch"));
        assertThat(micro).containsKeys("json-schema-validator", "log4j-to-jul", "slf4j-jdk14");
        assertThat(server).containsAllEntriesOf(micro);
    }

    private static void note(String name, Map<String, String> versions) {
        Matcher library = LIBRARY.matcher(name);
        if (library.matches()) {
            versions.merge(
                    library.group(1),
                    library.group(2),
                    (one, other) -> one.equals(other) ? one : one + " and " + other);
        }
    }
}
