package org.beian.agency.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import org.beian.agency.AgencyRefusal;
import org.beian.agency.AgencyScene;
import org.beian.agency.MandateRevocationRepository;
import org.beian.agency.mandate.WhatFollows.Fate;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationState;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.review.FiledScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.trail.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a sponsor's mandates: who has one, what was filed by it, and its revocation. */
@DatabaseTest
@Clause("B12")
class MandatesTest {

    @Inject AgencyScene scene;
    @Inject Mandates mandates;
    @Inject MandateRevocationRepository revocations;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject History history;

    private String number;

    @BeforeEach
    void file() {
        number = scene.filed();
    }

    private String code() {
        return scene.provider().code();
    }

    @Test
    void listsWhoActsInTheSponsorsNameSinceWhenAndByWhichPaper() {
        scene.asSponsor();
        assertThat(mandates.list()).isEmpty();
        String id = scene.pending();
        scene.asSponsor();

        MandateLine line = mandates.list().get(0);
        assertThat(line.code()).isEqualTo(code());
        assertThat(line.purposes()).containsExactly("CHANGE");
        assertThat(line.isInForce()).isTrue();
        assertThat(line.papers())
                .extracting(MandateLine.Paper::caseType, MandateLine.Paper::caseId)
                .containsExactly(tuple("FILING", Long.valueOf(id)));
        assertThat(mandates.acts(Long.MAX_VALUE, 10))
                .extracting(ActInName::id, ActInName::kind, ActInName::providerId)
                .containsExactly(tuple(Long.valueOf(id), "CHANGE", scene.provider().id()));
        assertThat(mandates.acts(Long.valueOf(id), 10)).isEmpty();
        assertThat(mandates.countActs()).isEqualTo(1);
    }

    @Test
    void countsACancellationByMandateToo() {
        scene.asProvider();
        scene.held.submitted(
                scene.held.mandated(CancellationKind.CANCEL_WEBSITE, number + "-1", null));
        scene.asSponsor();
        assertThat(mandates.list().get(0).purposes()).containsExactly("CANCEL_WEBSITE");
        assertThat(mandates.list().get(0).papers()).hasSize(1);
    }

    @Test
    void showsAnotherSponsorNothing() {
        scene.pending();
        scene.become(scene.held.filed.newSponsor(), "another", "SPONSOR");
        assertThat(mandates.list()).isEmpty();
        assertThat(mandates.acts(Long.MAX_VALUE, 10)).isEmpty();
        assertThatThrownBy(() -> mandates.whatFollows(code()))
                .satisfies(rejectedAs(AgencyRefusal.MANDATE_NOT_FOUND));
        assertThatThrownBy(() -> mandates.revoke(code()))
                .satisfies(rejectedAs(AgencyRefusal.MANDATE_NOT_FOUND));
    }

    @Test
    void revokesWhatItSaidBefore() {
        String pending = scene.pending();
        scene.asSponsor();
        assertThat(mandates.whatFollows(code()))
                .extracting(WhatFollows::id, WhatFollows::fate)
                .containsExactly(tuple(Long.valueOf(pending), Fate.WITHDRAWN));
        mandates.revoke(code());

        assertThat(scene.application(pending).state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(
                        scene.held.texts(
                                "select claim from filing_claim where application_id = ?",
                                Long.valueOf(pending)))
                .isEmpty();
        assertThat(mandates.list())
                .extracting(MandateLine::code, MandateLine::isInForce)
                .containsExactly(tuple(code(), false));
        assertThat(mandates.find(code())).isEmpty();
        assertThat(scene.eventsOf("MANDATE_REVOCATION", scene.provider().id()))
                .containsExactly("MANDATE_REVOKED");
        assertThat(
                        scene.held.texts(
                                "select recipient from mail where case_type = ? and case_id = ?",
                                "MANDATE_REVOCATION",
                                revocations.of(scene.sponsor().id()).get(0).id()))
                .containsExactly("p@example.cn");
        boolean whole =
                FiledScene.inNew(
                        () ->
                                history.verify(
                                                revocations
                                                        .latest(
                                                                scene.sponsor().id(),
                                                                scene.provider().id())
                                                        .orElseThrow())
                                        .isWhole());
        assertThat(whole).isTrue();
        assertThatThrownBy(() -> mandates.revoke(code()))
                .satisfies(rejectedAs(AgencyRefusal.MANDATE_NOT_FOUND));
    }

    @Test
    void takesBackACancellationToo() {
        scene.asProvider();
        String id =
                scene.held.submitted(
                        scene.held.mandated(CancellationKind.CANCEL_WEBSITE, number + "-1", null));
        scene.asSponsor();
        assertThat(mandates.whatFollows(code()))
                .extracting(WhatFollows::caseType, WhatFollows::fate)
                .containsExactly(tuple("CANCELLATION", Fate.WITHDRAWN));
        mandates.revoke(code());
        assertThat(scene.held.one(id).state()).isEqualTo(CancellationState.WITHDRAWN);
    }

    @Test
    void leavesWhatIsDisavowedToTheAuthority() {
        String pending = scene.pending();
        scene.disavowed(pending);
        assertThat(mandates.whatFollows(code()))
                .extracting(WhatFollows::fate)
                .containsExactly(Fate.STAYS_HELD);
        mandates.revoke(code());
        assertThat(scene.application(pending).state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(scene.application(pending).provider().heldAt()).isNotNull();
    }

    @Test
    void givesBackWhatWasEntrustedAndLetsEntrustAgain() {
        scene.asProvider();
        SampleFiling content = scene.change().without("/verification");
        scene.asSponsor();
        String id =
                submission
                        .draft(content.with("/attachments", SampleFiling.json("[]")).toContent())
                        .id();
        entrustment.entrust(id, null, code());
        assertThat(mandates.whatFollows(code()))
                .extracting(WhatFollows::id, WhatFollows::fate)
                .containsExactly(tuple(Long.valueOf(id), Fate.COMES_BACK));
        mandates.revoke(code());
        assertThat(scene.application(id).state()).isEqualTo(FilingState.RETURNED);
        assertThat(scene.application(id).unitId()).isEqualTo(scene.sponsor().id());
        assertThat(revocations.isRevoked(scene.sponsor().id(), scene.provider().id())).isTrue();

        entrustment.entrust(id, null, code());
        assertThat(revocations.isRevoked(scene.sponsor().id(), scene.provider().id())).isFalse();
        assertThat(mandates.list()).extracting(MandateLine::isInForce).containsExactly(true, false);
    }

    @Test
    void refusesWhatTheProviderFilesAfterwards() {
        scene.pending();
        scene.asSponsor();
        mandates.revoke(code());
        FilingStatus refused = submission.submit(scene.change().toContent());
        assertThat(refused.state()).isEqualTo(FilingState.RETURNED);
        assertThat(refused.findings()).extracting(Finding::code).contains("MANDATE_IN_FORCE");
    }
}
