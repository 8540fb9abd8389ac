package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.ejb.EJBException;
import jakarta.mail.SendFailedException;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void withholdsThePageThatADamagedDerbyPrints() {
        SQLException damaged = new SQLException("Invalid checksum on Page: 示例先生", "XSDG2");
        assertThat(logged(damaged)).doesNotContain("示例").contains("SQLSTATE XSDG2");
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

    /** So EclipseLink says it on Derby, where it binds few values. */
    @Test
    void withholdsTheValuesOfAFailedStatement() {
        String failed =
                "Internal Exception: java.sql.SQLTransactionRollbackException: no lock\n"
                        + "Error Code: 30000\n"
                        + "Call: SELECT ID FROM party WHERE ((NAME LIKE '示例''公司%' ESCAPE '!')"
                        + " AND (NOTE = ''))\n"
                        + "Query: ReadAllQuery(referenceClass=Party sql=\"SELECT ... '示例\")";

        assertThat(logged(new PersistenceException(failed)))
                .doesNotContain("示例", "公司")
                .contains(
                        "no lock",
                        "SELECT ID FROM party WHERE ((NAME LIKE ?? ESCAPE ?) AND (NOTE = ?))",
                        "Query: ReadAllQuery(referenceClass=Party sql=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+8613800138000",
                "+86 138 0013 8000",
                "008613800138000",
                "86-13800138000",
                "-13800138000",
                "tel:13800138000",
                "tel-13800138000",
                "tel.13800138000",
                "x13800138000",
                "abc13800138000",
                "电话13800138000先生",
                "138-0013-8000",
                "+86-10-12345678",
                "tel-010-12345678",
                "no110101199003070038",
                "11010119900307003X",
                "a@example.cn",
                "mailto:some.body+tag@mail.example.cn",
                "root@localhost",
                "a@示例.中国",
                "a@example.cn不存在"
            })
    void masksHoweverANumberOrAddressIsWritten(String personal) {
        assertThat(masked("of (" + personal + ")"))
                .startsWith("of (")
                .contains("***")
                .doesNotContainPattern("\\d{3}|example|localhost|示例");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T12:37:26.123456789Z",
                "took 0.13800138000 s until 1764592646123 in epoch 1764592646",
                "incident 138a0013, trace 4bf92f3577b34da6a3ce929d0e0e4736",
                "key 550e8400-e29b-41d4-a716-446655440000",
                "3f2b1a13800138000 of 0a13800138000f",
                "http://127.0.0.1:8080/public?id=138001380",
                "org.beian.Party@1a2b3c4d in thread-pool-13 of 20261130123456789",
                "a @NamedQuery of user@host"
            })
    void leavesTimesIncidentsPortsAndKeysReadable(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    /** A header or a form's field as long as they get, in the text of a failure or the message. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "a.", "a@", "86-", "'", "Call: '"})
    void takesNoLongerForALongText(String part) {
        String text = part.repeat(1_000_000 / part.length());
        LogRecord record = new LogRecord(Level.WARNING, text);
        record.setThrown(new IllegalStateException(text));
        record.setParameters(new Object[] {text});

        assertTimeout(Duration.ofSeconds(1), () -> LogMask.mask(record));
        assertThat(record.getMessage()).hasSizeLessThan(5000);
        assertThat(record.getThrown().toString()).hasSizeLessThan(5000);
    }

    @Test
    void showsNoHalfOfWhatACutDivides() {
        for (int before = 4000; before <= 4100; before++) {
            String text =
                    "_".repeat(before - 1) + " 13800138000 someone@example.cn" + " _".repeat(9);
            SQLException refused = new SQLException("shrinking '示例先生' " + "y".repeat(400), "22001");
            assertThat(masked(text)).doesNotContain("138", "someone");
            assertThat(MaskedText.of(refused).mask(" ".repeat(before) + refused.getMessage()))
                    .doesNotContain("示例");
        }
    }

    /** While one thread masks a long text, others log on. */
    @Test
    void masksOutsideOfTheLocksOfTheHandlers() throws Exception {
        CountDownLatch masking = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        Exception slow =
                new Exception() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String toString() {
                        masking.countDown();
                        await(others);
                        return "slow";
                    }
                };
        Thread one = new Thread(() -> LOG.log(Level.WARNING, "one", slow));
        one.start();
        await(masking);
        Thread another = new Thread(() -> LOG.warning("another"));
        another.start();
        another.join(Duration.ofSeconds(5).toMillis());
        boolean held = another.isAlive();
        others.countDown();
        one.join();
        another.join();

        assertThat(held).isFalse();
        assertThat(written()).containsSubsequence("another", "one");
    }

    @Test
    void leavesAFailureThatNamesNobodyAsItIs() {
        LogRecord record = new LogRecord(Level.WARNING, "x");
        Exception thrown = new SQLException("connection refused, pool 20261130123456789", "08001");
        record.setThrown(thrown);
        LogMask.mask(record);

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
    void masksBeforeTheHandlersAndLeavesThemAsTheyWere() {
        Handler[] before = Logger.getLogger("").getHandlers();
        assertThat(before).hasSizeGreaterThan(1).endsWith(handler).doesNotHaveDuplicates();
        mask.contextDestroyed(null);
        assertThat(Logger.getLogger("").getHandlers())
                .containsExactly(Arrays.copyOfRange(before, 1, before.length));
        assertThat(handler.getFilter()).isNull();
    }

    private static String masked(String text) {
        return MaskedText.of(null).mask(text);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tools read it whole. */
    @Test
    void leavesWhatTheServerTellsOfItsDeployments() {
        String told = "{\"Deployed\": \"" + "x".repeat(9000) + "\"}";
        Logger.getLogger("PayaraMicro").info(told);
        assertThat(written()).contains(told);
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
