package org.beian.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwritableDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"53100", "XSDG1", "XSLA1", "XSLA4"})
    void isOneWhoseDiskIsFull(String state) {
        assertThat(UnwritableDatabase.isFull(new SQLException("full", state))).isTrue();
        assertThat(UnwritableDatabase.isIn(wrapped(new SQLException("full", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "25502", "25503", "40XD1"})
    void isOneThatIsOpenForReadingOnly(String state) {
        assertThat(UnwritableDatabase.isReadOnly(new SQLException("no", state))).isTrue();
        assertThat(UnwritableDatabase.isIn(wrapped(new SQLException("no", state)))).isTrue();
    }

    @Test
    void isTheDiskOfAFileToo() {
        IOException full = new IOException("No space left on device");
        assertThat(UnwritableDatabase.isIn(new UncheckedIOException(full))).isTrue();
        assertThat(UnwritableDatabase.isIn(new IOException("Input/output error"))).isFalse();
        assertThat(UnwritableDatabase.isIn(new IllegalStateException(full.getMessage()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40XL1", "25001", "22001", "08003", "XSDG2"})
    void isNoneThatRefusesOneChangeOrIsAway(String state) {
        assertThat(UnwritableDatabase.isIn(wrapped(new SQLException("other", state)))).isFalse();
        assertThat(UnwritableDatabase.isIn(wrapped(new SQLException("other")))).isFalse();
        assertThat(UnwritableDatabase.isIn(null)).isFalse();
    }

    @Test
    void endsWhereTheCausesReturnToAnEarlierOne() {
        Exception first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        assertThat(UnwritableDatabase.isIn(first)).isFalse();
    }

    private static Throwable wrapped(SQLException cause) {
        return new RuntimeException(new IllegalStateException(cause));
    }
}
