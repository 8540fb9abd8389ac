package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.mail.SendFailedException;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that failures are logged without the personal data that they quote (attack A22). */
class LogMaskTest {

    private static final Logger LOG = Logger.getLogger(LogMaskTest.class.getName());

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Handler handler = new StreamHandler(log, new SimpleFormatter());
    private final LogMask mask = new LogMask();

    @BeforeEach
    void begin() throws Exception {
        handler.setEncoding(StandardCharsets.UTF_8.name());
        Logger.getLogger("").addHandler(handler);
        mask.contextInitialized(null);
    }

    @AfterEach
    void end() {
        mask.contextDestroyed(null);
        Logger.getLogger("").removeHandler(handler);
    }

    /** So Derby says it, and the persistence provider and the container quote it again. */
    @Test
    void withholdsAValueThatADatabaseRefused() {
        SQLException refused =
                new SQLDataException(
                        "A truncation error was encountered trying to shrink VARCHAR"
                                + " '示例路一号，示例先生收' to length 5.",
                        "22001");
        PersistenceException wrapped =
                new PersistenceException(
                        "Internal Exception: " + refused + " Call: INSERT", refused);
        EJBException thrown = new EJBException("Failed: " + wrapped.getMessage(), wrapped);

        assertThat(logged(thrown))
                .doesNotContain("示例")
                .contains(
                        "SQLDataException: SQLSTATE 22001 Call: INSERT",
                        PersistenceException.class.getName(),
                        "withholdsAValueThatADatabaseRefused");
    }

    @Test
    void masksMailAddressesAndNumbersOfPeople() {
        Exception next = new SendFailedException("550 <Someone@Example.cn>: unknown");
        Exception thrown = new IllegalStateException("110101199003070038 of 13800138000", next);
        thrown.addSuppressed(new IllegalArgumentException("010-12345678"));

        assertThat(logged(thrown))
                .doesNotContainIgnoringCase("someone@")
                .doesNotContain("110101199003070038", "13800138000", "010-12345678")
                .contains("IllegalStateException", "550 <***>: unknown");
    }

    @Test
    void masksTheMessageAndItsParametersToo() {
        LOG.log(Level.WARNING, "13800138000 is not {0}", "a@example.cn");

        assertThat(written()).contains("*** is not ***");
    }

    @Test
    void leavesAFailureThatNamesNobodyAsItIs() {
        LogRecord record = new LogRecord(Level.WARNING, "x");
        Exception thrown = new SQLException("connection refused, pool 20261130123456789", "08001");
        record.setThrown(thrown);

        assertThat(LogMask.isMasked(record)).isTrue();
        assertThat(record.getThrown()).isSameAs(thrown);
    }

    @Test
    void endsAChainThatReturnsToItself() {
        Exception first = new IllegalStateException("a@example.cn");
        Exception second = new IllegalStateException("b", first);
        first.initCause(second);

        assertThat(logged(first)).contains("***").doesNotContain("a@example.cn");
    }

    /** A person's papers are often named after the person. */
    @Test
    void doesNotTellTheNameOfARefusedFile() {
        Logger.getLogger("org.primefaces.util.FileUploadUtils")
                .warning("The uploaded filename 示例先生身份证.exe does not match");

        assertThat(written()).isEmpty();
    }

    @Test
    void leavesTheHandlersAsTheyWere() {
        assertThat(handler.getFilter()).isNotNull();
        mask.contextDestroyed(null);
        assertThat(handler.getFilter()).isNull();
    }

    private String logged(Throwable thrown) {
        LOG.log(Level.SEVERE, "Failed: " + thrown.getMessage(), thrown);
        return written();
    }

    private String written() {
        handler.flush();
        return log.toString(StandardCharsets.UTF_8);
    }
}
