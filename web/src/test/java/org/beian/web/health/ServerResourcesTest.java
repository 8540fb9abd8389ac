package org.beian.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what the server tells of its own resources. */
class ServerResourcesTest {

    @TempDir Path folder;

    private Callable<Connection> answer = ServerResourcesTest::connection;

    private ServerResources resources() {
        ServerResources resources = new ServerResources();
        resources.data = folder.resolve("not/yet/there").toString();
        resources.imports = Optional.of(folder.toString());
        resources.checkpoints = Optional.empty();
        resources.poolSize = 32;
        resources.database = source(answer);
        return resources;
    }

    /** A data source that gives a connection, or does not. */
    private static DataSource source(Callable<Connection> answer) {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (self, called, arguments) -> answer.call());
    }

    private static Connection connection() {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (self, called, arguments) -> null);
    }

    @Test
    void measuresTheDiskOfEveryDirectoryThatWasSet() {
        assertThat(resources().disks())
                .extracting(ResourceUsage::name)
                .containsExactly("data", "imports");
        assertThat(resources().disks())
                .allSatisfy(
                        disk -> {
                            assertThat(disk.isMeasured()).isTrue();
                            assertThat(disk.used()).isBetween(1L, disk.limit());
                            assertThat(disk.place()).startsWith(folder.toString());
                        });
    }

    @Test
    void measuresTheHeap() {
        assertThat(resources().heap().used()).isBetween(1L, Runtime.getRuntime().maxMemory());
        assertThat(resources().heap().limit()).isPositive();
    }

    @Test
    void tellsHowLongAConnectionIsWaitedFor() {
        ConnectionPool ready = resources().connections();
        assertThat(ready.size()).isEqualTo(32);
        assertThat(ready.waited()).isPositive();
        assertThat(new ConnectionPool(32, Duration.ofMillis(999)).isScarce()).isFalse();
        assertThat(new ConnectionPool(32, Duration.ofSeconds(1)).isScarce()).isTrue();
        answer =
                () -> {
                    throw new SQLException("in use");
                };
        ConnectionPool away = resources().connections();
        assertThat(away.millis()).isNull();
        assertThat(away.isScarce()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"89, 100, false", "90, 100, true", "100, 100, true", "0, 0, false"})
    void warnsWhenLittleIsLeft(long used, long limit, boolean scarce) {
        assertThat(new ResourceUsage("data", "", used, limit).isScarce()).isEqualTo(scarce);
    }
}
