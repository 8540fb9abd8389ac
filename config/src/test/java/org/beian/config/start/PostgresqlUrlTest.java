package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlUrlTest {

    @Test
    void namesTheDatabaseForTheDriver() {
        assertThat(url(Map.of()))
                .isEqualTo(
                        "jdbc:postgresql://localhost:5432/beian?sslmode=prefer"
                                + "&connectTimeout=10&socketTimeout=0&tcpKeepAlive=true");
        assertThat(
                        url(
                                Map.of(
                                        "beian.db.host", "db1:5433,db2,[fe80::1],[fe80::2]:1",
                                        "beian.db.name", "a b&c",
                                        "beian.db.connectSeconds", "3",
                                        "beian.db.socketSeconds", "900")))
                .isEqualTo(
                        "jdbc:postgresql://db1:5433,db2:5432,[fe80::1]:5432,[fe80::2]:1/a+b%26c"
                                + "?sslmode=prefer&targetServerType=primary"
                                + "&connectTimeout=3&socketTimeout=900&tcpKeepAlive=true");
    }

    @Test
    void checksTheDatabaseAgainstACertificate(@TempDir Path folder) throws IOException {
        Path certificate = Files.createFile(folder.resolve("root.crt"));
        assertThat(
                        url(
                                Map.of(
                                        "beian.db.sslmode",
                                        "verify-full",
                                        "beian.db.sslrootcert",
                                        certificate.toString())))
                .contains("sslmode=verify-full&sslrootcert=")
                .contains("root.crt");
        refusesOfPostgresql("beian.db.sslmode", "verify-full", "needs beian.db.sslrootcert");
        refusesOfPostgresql("beian.db.sslrootcert", folder + "/none", "cannot be read");
        refusesOfPostgresql("beian.db.sslmode", "yes", "verify-full, not yes");
    }

    @Test
    void refusesHostsPoolsAndTimesOfADatabaseThatCannotBeMeant() {
        for (String host : new String[] {"", "a,,b", "a b", "a/b", "a:x", "fe80::1", "a?b=c"}) {
            refusesOfPostgresql("beian.db.host", host, "beian.db.host is a host or a list");
        }
        refusesOfPostgresql("beian.db.pool", "7", "beian.db.pool is at least 8");
        for (String seconds : new String[] {"connectSeconds", "socketSeconds", "poolWaitSeconds"}) {
            refusesOfPostgresql("beian.db." + seconds, "-1", seconds + " is not negative");
        }
    }

    private static void refusesOfPostgresql(String name, String value, String why) {
        Map<String, String> wrong = Map.of("beian.db", "postgresql", name, value);
        assertThatThrownBy(() -> Options.of(wrong))
                .as(name + "=" + value)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining(why);
    }

    private static String url(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("beian.db", "postgresql");
        return new PostgresqlUrl(Options.of(all)).toString();
    }
}
