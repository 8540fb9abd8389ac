package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is deployed on Payara Micro and on Payara Server is built from the same libraries. */
@Tag("counts")
class PartsIT {

    private static final Pattern LIBRARY = Pattern.compile("(?:WEB-INF/)?lib/(.+?)-(\\d.*)\\.jar");

    @Test
    void areOfOneVersionInBothDeployments() throws IOException {
        Map<String, String> war = libraries(RunningSystem.home().resolve("web.war"));
        Map<String, String> ear = libraries(RunningSystem.home().resolveSibling("beian.ear"));
        assertThat(war).isNotEmpty().containsKey("slf4j-api");
        assertThat(ear).isNotEmpty().containsKey("slf4j-api");
        ear.keySet().retainAll(war.keySet());
        war.keySet().retainAll(ear.keySet());
        assertThat(ear).isEqualTo(war);
    }

    private static Map<String, String> libraries(Path archive) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            zip.stream()
                    .map(entry -> LIBRARY.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .forEach(found -> versions.put(found.group(1), found.group(2)));
        }
        return versions;
    }
}
