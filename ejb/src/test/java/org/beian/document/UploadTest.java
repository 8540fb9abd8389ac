package org.beian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.beian.account.Caller;
import org.beian.code.Settings;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of documents handed in before the application that names them (12.1). */
@DatabaseTest
class UploadTest {

    private static final AtomicLong ACCOUNTS = new AtomicLong(-1_000_000);
    private static final int PER_DAY = 5;
    private static final String QUOTA_DAY = "2026-12-01";

    @Inject Upload upload;
    @Inject Settings settings;
    @Inject SeededUnits seeded;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Caller caller;

    @BeforeEach
    void aProvidersAccount() throws Exception {
        caller = newCaller();
        callers.become(caller);
    }

    private Caller newCaller() throws Exception {
        Unit unit = seeded.provider(Province.BEIJING);
        long id = ACCOUNTS.getAndDecrement();
        TestTransactions.inNew(
                () ->
                        em.createNativeQuery(
                                        "insert into account (id, username, password_hash, display_name, unit_id, enabled,"
                                                + " must_change_password, session_epoch, created_at, trail_count, version)"
                                                + " values (?, ?, '-', '示例', ?, true, false, 0, ?, 0, 0)")
                                .setParameter(1, id)
                                .setParameter(2, "uploader" + id)
                                .setParameter(3, unit.id())
                                .setParameter(4, Timestamp.from(TestClock.shared().instant()))
                                .executeUpdate());
        return new Caller(id, "uploader" + id, "示例", unit.asParty(), Set.of(PROVIDER), "request");
    }

    /** On one day of the tests only, so that no other test feels it. */
    private void allowFewOnOneDay() throws Exception {
        TestTransactions.inNew(
                () -> {
                    put(QUOTA_DAY, String.valueOf(PER_DAY));
                    put("2026-12-02", "500");
                    return null;
                });
        settings.refresh();
        TestClock.shared().set(java.time.LocalDate.parse(QUOTA_DAY).atTime(9, 0));
    }

    private void put(String day, String content) {
        List<?> there =
                em.createNativeQuery(
                                "select name from setting where name = 'attachment.perAccountPerDay' and valid_from = ?")
                        .setParameter(1, Date.valueOf(day))
                        .getResultList();
        if (there.isEmpty()) {
            em.createNativeQuery(
                            "insert into setting (name, province, valid_from, content)"
                                    + " values ('attachment.perAccountPerDay', '', ?, ?)")
                    .setParameter(1, Date.valueOf(day))
                    .setParameter(2, content)
                    .executeUpdate();
        }
    }

    @Test
    void keepsADocumentAsItCame() {
        byte[] content = Uploads.pdf();
        AttachmentInfo kept = upload.keep("委托书.pdf", content);
        Attachment read = upload.own(kept.id());

        assertThat(kept.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(kept.unitId()).isEqualTo(caller.unitId());
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.fileName()).isEqualTo("委托书.pdf");
        assertThat(read.bytes()).isEqualTo(content.length);
        assertThat(read.sha256()).isEqualTo(kept.sha256());
        assertThat(
                        em.createQuery(
                                        "select e.basis from ReadLogEntry e where e.caseType = 'ACCOUNT'"
                                                + " and e.caseId = :id and e.field = :field",
                                        String.class)
                                .setParameter("id", caller.accountId())
                                .setParameter("field", "/attachments/" + kept.id())
                                .getResultList())
                .containsExactly("OWN");
    }

    @Test
    void believesTheContentAndNotTheName() {
        assertThat(upload.keep("photo.pdf", Uploads.image("png")).mediaType())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/passwd', 'passwd'",
        "'C:\\temp\\scan.pdf', 'scan.pdf'",
        "'a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'",
        "'a\"; filename=b.exe', 'a; filename=b.exe'",
        "'gpj.\u202Efdp.exe', 'gpj.fdp.exe'",
        "'a\u0000b\u0085c\u2028d.pdf', 'abcd.pdf'",
        "'..', 'document'",
        "'/', 'document'",
        "'  ', 'document'",
        ", 'document'"
    })
    void keepsAPlainName(String given, String kept) {
        assertThat(upload.keep(given, Uploads.image("png")).fileName()).isEqualTo(kept);
    }

    @Test
    void cutsALongNameBetweenCharacters() {
        String kept = upload.keep("𠮷".repeat(300) + ".pdf", Uploads.image("png")).fileName();

        assertThat(kept).hasSizeLessThanOrEqualTo(200).endsWith("𠮷.pdf");
        assertThat(kept.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
        assertThat(upload.keep("a" + "𠮷".repeat(300), Uploads.image("png")).fileName())
                .isEqualTo("𠮷".repeat(100));
    }

    @Test
    void refusesAnotherUnitsAttachmentLikeOneThatIsNot() throws Exception {
        String id = upload.keep("a.png", Uploads.image("png")).id();
        callers.become(newCaller());

        assertThatThrownBy(() -> upload.own(id))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_NOT_FOUND));
        assertThatThrownBy(() -> upload.own("none"))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_NOT_FOUND));
        assertThatThrownBy(() -> upload.own("' or '1'='1"))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_NOT_FOUND));
    }

    @Test
    void refusesByTheSettingsOfTheDay() {
        assertThat(upload.maxBytes()).isEqualTo(2 * 1024 * 1024);
        assertThatThrownBy(() -> upload.keep("a.pdf", new byte[upload.maxBytes() + 1]))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_TOO_LARGE));
        assertThatThrownBy(() -> upload.keep("a.png", Uploads.pngOf(30_000, 30_000)))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_TOO_LARGE));
        assertThatThrownBy(() -> upload.keep("a.pdf", Uploads.text("MZ")))
                .isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void refusesMoreThanTheDaysQuotaUntilTheNextDay() throws Exception {
        allowFewOnOneDay();
        for (int i = 0; i < PER_DAY; i++) {
            upload.keep("a.png", Uploads.image("png"));
        }
        assertThatThrownBy(() -> upload.keep("a.png", Uploads.image("png")))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_QUOTA));
        callers.become(newCaller());
        upload.keep("a.png", Uploads.image("png"));
        callers.become(caller);
        TestClock.shared().advance(Duration.ofHours(15));
        upload.keep("a.png", Uploads.image("png"));
    }

    @Test
    void countsRefusedDocumentsToo() throws Exception {
        allowFewOnOneDay();
        for (int i = 0; i < PER_DAY; i++) {
            assertThatThrownBy(() -> upload.keep("a.pdf", Uploads.text("MZ")))
                    .isInstanceOf(AttachmentRefused.class);
        }
        assertThatThrownBy(() -> upload.keep("a.png", Uploads.image("png")))
                .is(rejectedAs(DocumentRefusal.ATTACHMENT_QUOTA));
    }

    /** A20: many at the same moment get no more than one after the other. */
    @Test
    void refusesMoreThanTheQuotaAtTheSameMoment() throws Exception {
        allowFewOnOneDay();
        Callable<Boolean> one =
                () -> {
                    callers.become(caller);
                    try {
                        upload.keep("a.png", Uploads.image("png"));
                        return true;
                    } catch (RequestRejected expected) {
                        assertThat(expected).is(rejectedAs(DocumentRefusal.ATTACHMENT_QUOTA));
                        return false;
                    }
                };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Boolean> kept = new ArrayList<>();
        try {
            for (Future<Boolean> done : threads.invokeAll(java.util.Collections.nCopies(24, one))) {
                kept.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(kept.stream().filter(done -> done)).hasSize(PER_DAY);
    }
}
