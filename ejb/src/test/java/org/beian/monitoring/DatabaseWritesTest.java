package org.beian.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests on a Derby in memory that says of itself what it would say after its disk was full. */
class DatabaseWritesTest {

    private static final String URL = "jdbc:derby:memory:database-writes";

    private boolean readOnly;
    private boolean room = true;
    private Connection open;

    private final DatabaseWrites writes =
            new DatabaseWrites() {
                @Override
                boolean hasRoom(Path directory) {
                    return room;
                }
            };

    @BeforeEach
    void make() throws SQLException {
        open = DriverManager.getConnection(URL + ";create=true");
        writes.database =
                proxy(
                        DataSource.class,
                        (self, called, args) -> saying(DriverManager.getConnection(URL)));
    }

    /** The connection, which says of itself what is set. */
    private Connection saying(Connection real) {
        return proxy(
                Connection.class,
                (self, called, args) ->
                        called.getName().equals("isReadOnly")
                                ? readOnly
                                : called.invoke(real, args));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @AfterEach
    void drop() {
        assertThatThrownBy(() -> DriverManager.getConnection(URL + ";drop=true"))
                .hasMessageContaining("dropped");
    }

    @Test
    void areTakenUntilTheyAreFoundNotToBe() throws SQLException {
        assertThat(writes.areTaken()).isTrue();
        writes.look();
        assertThat(writes.areTaken()).isTrue();
        assertThat(open.isValid(1)).isTrue();
    }

    @Test
    void areNotTakenOnAFullDisk() throws SQLException {
        writes.look();
        room = false;
        assertThat(writes.areTaken()).isFalse();
        writes.look();
        assertThat(writes.areTaken()).isFalse();
        room = true;
        writes.look();
        assertThat(writes.areTaken()).isTrue();
    }

    /** Each opening breaks off what is being read. */
    @Test
    void leaveADatabaseOpenAsLongAsItsDiskIsFull() throws SQLException {
        readOnly = true;
        room = false;
        for (int look = 0; look < 3; look++) {
            writes.look();
        }
        assertThat(writes.areTaken()).isFalse();
        assertThat(open.isValid(1)).isTrue();
    }

    @Test
    void areTakenAgainAfterItWasOpenedAgain() throws SQLException {
        readOnly = true;
        writes.look();
        assertThat(writes.areTaken()).isFalse();
        assertThat(open.isValid(1)).isFalse();

        readOnly = false;
        make();
        writes.look();
        assertThat(writes.areTaken()).isTrue();
        assertThat(open.isValid(1)).isTrue();
    }
}
