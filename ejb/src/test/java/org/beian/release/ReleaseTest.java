package org.beian.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.account.Caller;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the release of domains: proof, hearing, decision, and what it changes (B11). */
@DatabaseTest
@Clause("B11")
class ReleaseTest {

    @Inject ReleaseScene sold;
    @Inject Releases releases;
    @Inject ReleaseDesk desk;
    @Inject ReleaseReading reading;
    @Inject InTray tray;
    @Inject TestCallers callers;
    @Inject Authorities authorities;

    private CancellationScene scene;
    private RuleScene rules;

    @BeforeEach
    void prepare() {
        authorities.ensure();
        scene = sold.scene;
        rules = sold.rules;
    }

    @AfterEach
    void leaveNothing() {
        TestClock.shared().reset();
        sold.withdrawReports();
    }

    @Test
    void hearsTheFormerHolderByLetterMailEventAndInTray() {
        sold.file();
        Long id = sold.applied();
        DomainRelease release = sold.one(id);
        assertThat(release.state()).isEqualTo(ReleaseState.UNDER_REVIEW);
        assertThat(release.filingNumber()).isEqualTo(scene.website());
        assertThat(release.hearingUntil()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(release.deadline()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(sold.of("event_type", "event", id)).containsExactly("RELEASE_APPLIED");
        assertThat(sold.of("unit_id", "event", id))
                .containsExactly(scene.filed.sponsor().id().toString());
        assertThat(sold.of("recipient", "mail", id)).hasSize(1).doesNotContain("b@example.cn");
        assertThat(reading.letters(id)).as("nothing is addressed to the applicant yet").isEmpty();
        scene.asSponsor();
        Letter letter = reading.letters(id).get(0);
        assertThat(reading.pdf(id, letter.id(), Locale.SIMPLIFIED_CHINESE).content())
                .startsWith("%PDF".getBytes());
        assertThat(tray.link(WaitingKind.RELEASE_HEARING, id))
                .isEqualTo("/sponsor/domainRelease.xhtml?id=" + id);
        tray.becomesOverdue(WaitingKind.RELEASE_HEARING, id, release.hearingUntil());
        scene.asReviewer();
        assertThat(tray.link(WaitingKind.RELEASE, id))
                .isEqualTo("/bureau/domainRelease.xhtml?id=" + id);
        sold.answered(id);
        tray.lacks(WaitingKind.RELEASE_HEARING, id);
        assertThat(sold.of("event_type", "event", id))
                .containsExactly("RELEASE_ANSWERED", "RELEASE_APPLIED");
        assertThatThrownBy(() -> releases.answer(id, "示例：再次陈述", null))
                .is(rejectedAs(ReleaseRefusal.RELEASE_ANSWERED));
    }

    @Test
    @Clause({"B4", "15.5"})
    void cancelsTheWebsiteWithItsLastDomain() {
        sold.file();
        Long id = sold.applied();
        sold.answered(id);
        sold.released(id);
        assertThat(sold.one(id).state()).isEqualTo(ReleaseState.RELEASED);
        assertThat(sold.domains()).isEmpty();
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
        assertThat(
                        scene.texts(
                                "select provider_id from stop_access_notice where cause_type ="
                                        + " 'DOMAIN_RELEASE' and cause_id = ?",
                                id))
                .containsExactly(scene.filed.provider().id().toString());
        assertThat(
                        scene.texts(
                                "select id from clearing where filing_number = ? and state = 'OPEN'",
                                sold.number()))
                .as("the subject is empty now")
                .hasSize(1);
        assertThat(sold.of("event_type", "event", id))
                .containsExactly(
                        "RELEASE_ANSWERED",
                        "RELEASE_APPLIED",
                        "RELEASE_DECIDED",
                        "RELEASE_DECIDED");
        assertThat(sold.of("recipient", "mail", id)).hasSize(3).contains("b@example.cn");
        assertThat(sold.acts(id))
                .containsExactly("APPLY_RELEASE", "HEAR_FORMER", "ANSWER", "RELEASE_DOMAIN");
        assertThat(sold.isWhole(id)).isTrue();
        scene.asReviewer();
        tray.lacks(WaitingKind.RELEASE, id);
        assertThat(reading.letters(id)).hasSize(3);
        sold.asBuyer();
        assertThat(reading.letters(id))
                .extracting(Letter::kind)
                .containsExactly(DomainRelease.LETTER_TO_APPLICANT);
        scene.asSponsor();
        assertThat(reading.history(id))
                .as("who applied is not told")
                .extracting(HistoryEntry::act)
                .containsExactly("RELEASE_DOMAIN", "ANSWER", "HEAR_FORMER");
        assertThat(reading.letters(id))
                .extracting(Letter::kind)
                .containsExactly("RELEASE_HEARING", "RELEASE_DECISION");
        Long letter = reading.letters(id).get(1).id();
        sold.asBuyer();
        assertThatThrownBy(() -> reading.pdf(id, letter, Locale.ENGLISH))
                .is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
    }

    @Test
    @Clause("B4")
    void takesTheDomainOutOfAWebsiteThatHasAnother() {
        sold.file(
                filing ->
                        filing.plus(
                                        "/websites/0/domains",
                                        SampleFiling.json(
                                                "\"stays-%s\"", filing.at("/websites/0/domains/0")))
                                .plus(
                                        "/websites/0/homeUrls",
                                        SampleFiling.json(
                                                "\"http://stays-%s/\"",
                                                filing.at("/websites/0/domains/0"))));
        Long id = sold.applied();
        sold.answered(id);
        sold.released(id);
        assertThat(sold.domains()).containsExactly("stays-" + scene.domain());
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("ACTIVE");
        assertThat(sold.content())
                .contains("stays-" + scene.domain(), "http://stays-")
                .doesNotContain("\"" + scene.domain(), "www." + scene.domain());
        assertThat(
                        scene.texts(
                                "select id from stop_access_notice where cause_type ="
                                        + " 'DOMAIN_RELEASE' and cause_id = ?",
                                id))
                .isEmpty();
        assertThat(sold.isWhole(id)).isTrue();
    }

    @Test
    void isRefusedWithoutProofOfTheDomainRegister() {
        sold.file();
        String domain = scene.domain();
        sold.asBuyer();
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request("no domain")))
                .is(rejectedAs(ReleaseRefusal.RELEASE_DOMAIN_INVALID));
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request("x" + domain)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_DOMAIN_NOT_FILED));
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request(domain)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_UNPROVEN));
        sold.registeredTo("示例第三方有限公司");
        sold.asBuyer();
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request(domain)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_REGISTRANT_OTHER))
                .hasMessageNotContaining("示例第三方有限公司");
        sold.registeredTo(scene.filing().at("/subject/name"));
        sold.asBuyer();
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request(domain)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_HOLDER_UNCHANGED));
        scene.asSponsor();
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request(domain)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_OF_OWN));
    }

    @Test
    void waitsOnceForADomain() {
        sold.file();
        sold.applied();
        assertThatThrownBy(() -> releases.apply(ReleaseScene.request(scene.domain())))
                .is(rejectedAs(ReleaseRefusal.RELEASE_WAITS));
    }

    @Test
    void isAppliedForByAProviderWithTheMandateOfTheNewHolder() {
        sold.file();
        sold.registeredTo("示例买方有限公司");
        Unit provider = scene.filed.newProvider();
        Unit other = scene.filed.newProvider();
        String foreign = rules.newAttachment(other);
        String mandate = rules.newAttachment(provider);
        scene.filed.become(provider, PROVIDER);
        assertThatThrownBy(() -> releases.apply(behalf(null, mandate)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_INCOMPLETE));
        assertThatThrownBy(() -> releases.apply(behalf("示例买方有限公司", null)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_INCOMPLETE));
        assertThatThrownBy(() -> releases.apply(behalf("示例买方有限公司", foreign)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_DOCUMENT_UNKNOWN));
        assertThatThrownBy(() -> releases.apply(behalf("示例别家有限公司", mandate)))
                .is(rejectedAs(ReleaseRefusal.RELEASE_REGISTRANT_OTHER));
        ReleaseRequest turned =
                new ReleaseRequest(scene.domain(), "示例买方有限公司", mandate, "P-\u202E7");
        assertThatThrownBy(() -> releases.apply(turned))
                .is(rejectedAs(ReleaseRefusal.RELEASE_TEXT_INVALID));
        Long id = releases.apply(behalf("示例买方有限公司", mandate)).id();
        assertThat(reading.show(id).reference()).isEqualTo("P-7");
        assertThat(reading.after(null, 0, 10)).extracting(DomainRelease::id).containsExactly(id);
        assertThat(reading.after(ReleaseState.REFUSED, 0, 10)).isEmpty();
        assertThat(FiledScene.inNew(() -> reading.document(id, mandate).fileName())).isNotBlank();
        scene.asSponsor();
        assertThatThrownBy(() -> reading.document(id, mandate))
                .is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
        scene.filed.become(other, PROVIDER);
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
        assertThatThrownBy(() -> releases.withdraw(id))
                .is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
    }

    private ReleaseRequest behalf(String holder, String mandate) {
        return new ReleaseRequest(scene.domain(), holder, mandate, "P-7");
    }

    @Test
    void isAnsweredByTheFormerHolderAlone() {
        sold.file();
        Long id = sold.applied();
        assertThatThrownBy(() -> releases.answer(id, "示例：申请人自己的陈述", null))
                .is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
        scene.asSponsor();
        assertThatThrownBy(() -> releases.answer(id, "短", null))
                .is(rejectedAs(ReleaseRefusal.RELEASE_TEXT_INVALID));
        String foreign = rules.newAttachment(sold.buyer());
        scene.asSponsor();
        assertThatThrownBy(() -> releases.answer(id, "示例：域名未转让", foreign))
                .is(rejectedAs(ReleaseRefusal.RELEASE_DOCUMENT_UNKNOWN));
        String paper = rules.newAttachment(scene.filed.sponsor());
        scene.asSponsor();
        releases.answer(id, "示例：域名未转让", paper);
        assertThat(sold.one(id).answerDocument()).isEqualTo(paper);
        scene.asReviewer();
        assertThat(FiledScene.inNew(() -> reading.document(id, paper).fileName())).isNotBlank();
        sold.asBuyer();
        assertThatThrownBy(() -> reading.document(id, paper))
                .is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
    }

    @Test
    void isDecidedByTheAuthorityOfTheFilingAfterTheHearing() {
        sold.file();
        Long id = sold.applied();
        int version = sold.one(id).version();
        scene.asReviewer();
        assertThatThrownBy(() -> desk.release(id, version, ReleaseScene.OPINION))
                .is(rejectedAs(ReleaseRefusal.RELEASE_HEARING_OPEN));
        TestClock.shared().set(sold.one(id).hearingUntil().plusDays(1).atTime(9, 0));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> desk.refuse(id, version, ReleaseScene.OPINION))
                .is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(ReleaseRefusal.RELEASE_NOT_FOUND));
        scene.asReviewer();
        assertThatThrownBy(() -> desk.refuse(id, version + 1, ReleaseScene.OPINION))
                .is(rejectedAs(ReleaseRefusal.RELEASE_STALE));
        assertThatThrownBy(() -> desk.refuse(id, version, "短"))
                .is(rejectedAs(ReleaseRefusal.RELEASE_TEXT_INVALID));
        desk.refuse(id, version, "示例：注册信息有争议");
        assertThat(sold.one(id).state()).isEqualTo(ReleaseState.REFUSED);
        assertThat(sold.domains()).containsExactly(scene.domain());
        assertThat(sold.acts(id)).containsExactly("APPLY_RELEASE", "HEAR_FORMER", "REFUSE_RELEASE");
        assertThat(reading.list(ReleaseState.REFUSED, null, 10))
                .extracting(DomainRelease::id)
                .contains(id);
        assertThatThrownBy(() -> desk.release(id, version, ReleaseScene.OPINION))
                .is(rejectedAs(ReleaseRefusal.RELEASE_STATE_FORBIDS));
        sold.asBuyer();
        assertThatThrownBy(() -> releases.withdraw(id))
                .is(rejectedAs(ReleaseRefusal.RELEASE_STATE_FORBIDS));
        scene.asSponsor();
        assertThatThrownBy(() -> releases.answer(id, "示例：来迟的陈述", null))
                .is(rejectedAs(ReleaseRefusal.RELEASE_STATE_FORBIDS));
    }

    @Test
    void readsTheDomainRegisterAgainBeforeTheDecision() {
        sold.file();
        Long id = sold.applied();
        sold.answered(id);
        sold.registeredTo(scene.filing().at("/subject/name"));
        scene.asReviewer();
        assertThatThrownBy(() -> desk.release(id, sold.one(id).version(), ReleaseScene.OPINION))
                .is(rejectedAs(ReleaseRefusal.RELEASE_HOLDER_UNCHANGED));
        assertThat(sold.domains()).containsExactly(scene.domain());
    }

    @Test
    void isTakenBackByTheApplicant() {
        sold.file();
        Long id = sold.applied();
        releases.withdraw(id);
        assertThat(sold.one(id).state()).isEqualTo(ReleaseState.WITHDRAWN);
        assertThat(sold.of("event_type", "event", id))
                .containsExactly("RELEASE_APPLIED", "RELEASE_ENDED");
        scene.asSponsor();
        tray.lacks(WaitingKind.RELEASE_HEARING, id);
    }

    @Test
    void lapsesWhenTheFormerHolderCancelsItsWebsite() {
        sold.file();
        Long id = sold.applied();
        scene.asSponsor();
        scene.approved(scene.ofWebsite());
        assertThat(sold.one(id).state()).isEqualTo(ReleaseState.LAPSED);
        assertThat(sold.acts(id)).containsExactly("APPLY_RELEASE", "HEAR_FORMER", "LAPSE_RELEASE");
        assertThat(sold.of("recipient", "mail", id)).contains("b@example.cn");
    }

    @Test
    @Clause("B1")
    void remindsAndEscalates() {
        sold.file();
        Long id = sold.applied();
        TestClock.shared().set(sold.one(id).deadline().plusDays(1).atTime(0, 5));
        callers.become(Caller.job("test"));
        tray.remind(WaitingKind.RELEASE);
        assertThat(sold.of("event_type", "event", id)).contains("WORK_OVERDUE", "WORK_ESCALATED");
    }
}
