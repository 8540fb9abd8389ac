package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the offered files for operators: each setting that they name exists. */
class DeployFilesTest {

    private static final Path FILES = Path.of("src", "deploy");
    private static final Pattern SETTING =
            Pattern.compile("\\bBEIAN_[A-Z0-9_]*[A-Z0-9]|(?<=-D)beian\\.[A-Za-z.]*[A-Za-z]");

    @Test
    void namesOnlySettingsThatExist() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                named.addAll(settings(Files.readString(file)));
            }
        }
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(unknown(named)).isEmpty();
    }

    /** A limit for a head as a whole, and a look at the form of {@code Host}. */
    @Test
    void leavesToNginxWhatTheServerCannotDo() throws IOException {
        assertThat(Files.readString(FILES.resolve("nginx.conf")))
                .contains(
                        "client_header_timeout 10s;",
                        "listen 443 ssl default_server;",
                        "return 444;",
                        "proxy_set_header Host $host;",
                        "proxy_http_version 1.1;")
                .doesNotContain("$http_host", "$http_upgrade");
    }

    @Test
    void findsAWrongName() {
        String text =
                """
                BEIAN_DB_HOTS=db.example.org
                env: {name: BEIAN_DB_NAME, value: ${BEIAN_DBNAME:?}}
                java -Dbeian.http.prot=80 -Dbeian.data=/data -jar beian.jar
                """;
        assertThat(unknown(settings(text)))
                .containsExactlyInAnyOrder("BEIAN_DB_HOTS", "BEIAN_DBNAME", "beian.http.prot");
    }

    private static Set<String> settings(String text) {
        return SETTING.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> unknown(Collection<String> named) {
        Set<String> unknown = new TreeSet<>(named);
        for (String known : KnownSettings.names()) {
            unknown.remove(known);
            unknown.remove(KnownSettings.variable(known));
        }
        return unknown;
    }
}
