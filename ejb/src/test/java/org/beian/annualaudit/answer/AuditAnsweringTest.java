package org.beian.annualaudit.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of what a sponsor answers in the audit, and of what ends an item without an answer. */
@DatabaseTest
@Clause("18.2")
class AuditAnsweringTest {

    private static final String WORDS = "示例：域名持有者为本单位曾用名";

    @Inject AuditScene scene;
    @Inject AuditAnswering answering;
    @Inject AuditItemReading reading;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private String paper() {
        return scene.filed.mandateOf(scene.filed.filed.sponsor());
    }

    private void explain(String id, String words, String... documents) {
        answering.explain(id, new AuditExplanation(scene.version(id), words, List.of(documents)));
    }

    @Test
    void confirmsWhereNothingDiffers() {
        String id = scene.told();
        scene.filed.asSponsor();
        AuditItemView before = reading.show(id);
        assertThat(before.phase()).isEqualTo(AuditItemPhase.SPONSOR);
        assertThat(before.differences()).isEmpty();
        assertThat(before.daysLeft()).isPositive();
        answering.confirm(id, before.version());
        AuditItemView after = reading.show(id);
        assertThat(after.result()).isEqualTo(AuditResult.PASSED);
        assertThat(after.phase()).isEqualTo(AuditItemPhase.PASSED);
        assertThat(after.daysLeft()).isNull();
        assertThat(after.providerName()).isNull();
        assertThat(scene.acts(id)).containsExactly("CONFIRM");
        assertThat(scene.told(id))
                .containsExactlyInAnyOrder("AUDIT_OPENED", "AUDIT_RESULT", "AUDIT_RESULT");
        assertThat(scene.mails(id)).hasSize(2);
        List<Letter> letters = reading.letters(id);
        assertThat(letters).extracting(Letter::kind).containsExactly("AUDIT_PASSED");
        assertThat(reading.pdf(id, letters.get(0).id(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes());
        assertThatThrownBy(() -> reading.pdf(id, 1L, Locale.ENGLISH))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        scene.isWhole(id);
        tray.lacks(WaitingKind.AUDIT_REQUEST, Long.parseLong(id));
        assertThatThrownBy(() -> answering.confirm(id, null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
    }

    @Test
    void doesNotConfirmWhatDiffersByNowAndShowsIt() {
        String id = scene.told();
        scene.registeredTo("示例另一持有者");
        scene.filed.asSponsor();
        int seen = scene.version(id);
        assertThatThrownBy(() -> answering.confirm(id, seen))
                .is(rejectedAs(AuditRefusal.AUDIT_DIFFERENCES_STAND));
        assertThat(reading.show(id).differences())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.kind()).isEqualTo(DifferenceKind.DOMAIN_HOLDER);
                            assertThat(found.about()).isEqualTo(scene.filed.domain());
                            assertThat(found.foundValue()).startsWith("示*");
                            assertThat(found.stands()).isTrue();
                        });
        assertThatThrownBy(() -> answering.confirm(id, seen))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STALE));
        scene.registeredAsFiled();
        answering.confirm(id, scene.version(id));
        assertThat(reading.show(id).result()).isEqualTo(AuditResult.CORRECTED);
        assertThat(reading.show(id).differences()).noneMatch(Difference::stands);
        assertThat(reading.letters(id)).extracting(Letter::kind).containsExactly("AUDIT_PASSED");
    }

    @Test
    @Clause("8.7")
    void explainsADifferenceToItsBureau() {
        String id = scene.differing();
        scene.filed.asSponsor();
        tray.holds(WaitingKind.AUDIT_REQUEST, Long.parseLong(id));
        String own = paper();
        explain(id, WORDS, own);
        AuditItemView view = reading.show(id);
        assertThat(view.phase()).isEqualTo(AuditItemPhase.EXPLAINED);
        assertThat(view.explanation()).isEqualTo(WORDS);
        assertThat(view.documents()).hasSize(1);
        assertThat(reading.document(id, own).id()).isEqualTo(own);
        tray.lacks(WaitingKind.AUDIT_REQUEST, Long.parseLong(id));
        assertThat(scene.acts(id)).containsExactly("EXPLAIN");
        assertThat(scene.told(id)).containsExactlyInAnyOrder("AUDIT_OPENED", "AUDIT_EXPLAINED");
        assertThatThrownBy(() -> explain(id, WORDS))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        assertThatThrownBy(() -> answering.confirm(id, null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        scene.filed.asReviewer();
        assertThat(reading.show(id).differences().get(0).foundValue()).startsWith("示例另一持有者");
        assertThat(tray.holds(WaitingKind.AUDIT_DECISION, Long.parseLong(id)).deadline())
                .isEqualTo(scene.one(id).decideBy());
        scene.filed.asProvider();
        assertThat(reading.show(id).documents()).isEmpty();
        assertThat(reading.show(id).explanation()).isEqualTo(WORDS);
        assertThatThrownBy(() -> reading.document(id, own))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        scene.isWhole(id);
    }

    @Test
    @Clause("8.7")
    void takesNoExplanationThatIsNone() {
        String id = scene.differing();
        scene.filed.asSponsor();
        assertThatThrownBy(() -> explain(id, "否")).is(rejectedAs(AuditRefusal.AUDIT_TEXT_INVALID));
        String anothers = scene.filed.mandateOf(scene.filed.filed.provider());
        String own = paper();
        for (String[] documents : List.of(new String[] {anothers}, new String[] {own, own})) {
            assertThatThrownBy(() -> explain(id, WORDS, documents))
                    .is(rejectedAs(AuditRefusal.AUDIT_DOCUMENT_UNKNOWN));
        }
        assertThatThrownBy(
                        () ->
                                answering.explain(
                                        id,
                                        new AuditExplanation(
                                                scene.version(id) - 1, WORDS, List.of())))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STALE));
        assertThat(scene.one(id).state()).isEqualTo(AuditItemState.OPEN);
    }

    @Test
    @Clause("8.7")
    void explainsNothingWhereNothingDiffers() {
        String id = scene.told();
        scene.filed.asSponsor();
        assertThatThrownBy(() -> explain(id, WORDS))
                .is(rejectedAs(AuditRefusal.AUDIT_NOTHING_TO_EXPLAIN));
    }

    @Test
    void isHiddenFromOthersAndUntilTheSponsorWasTold() {
        String id = scene.planted();
        scene.filed.asSponsor();
        tray.lacks(WaitingKind.AUDIT_REQUEST, Long.parseLong(id));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        assertThatThrownBy(() -> answering.confirm(id, null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        scene.tell();
        scene.filed.filed.become(scene.filed.filed.newSponsor(), Roles.SPONSOR);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        assertThatThrownBy(() -> explain(id, WORDS))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        assertThatThrownBy(() -> answering.confirm("x", null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
    }

    @Test
    void endsCorrectedByTheApprovalOfAChange() {
        String id = scene.differing();
        scene.changed();
        assertThat(scene.one(id).state()).isEqualTo(AuditItemState.OPEN);
        scene.registeredAsFiled();
        scene.change();
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.CORRECTED);
        assertThat(scene.acts(id)).containsExactly("CORRECT");
        assertThat(scene.mails(id)).hasSize(2);
        scene.filed.asSponsor();
        assertThat(reading.letters(id)).hasSize(1);
        scene.isWhole(id);
    }

    @Test
    void staysOpenByAChangeWhereNothingDiffered() {
        String id = scene.told();
        scene.change();
        assertThat(scene.one(id).state()).isEqualTo(AuditItemState.OPEN);
    }

    @Test
    void endsWithItsWebsite() {
        String id = scene.differing();
        scene.filed.asSponsor();
        scene.filed.approved(scene.filed.ofWebsite());
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.CANCELLED);
        assertThat(scene.acts(id)).containsExactly("CANCEL");
        assertThat(scene.told(id)).contains("AUDIT_RESULT");
        assertThat(scene.mails(id)).hasSize(1);
        scene.filed.asSponsor();
        assertThat(reading.letters(id)).isEmpty();
    }
}
