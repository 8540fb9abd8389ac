package org.beian.filing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.signin.OneTimeToken;
import org.beian.account.signin.SignIn;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.NewSponsor;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of who holds a filing: at once the sponsor that filed itself (13.4), else the one that took
 * it over (12.6).
 */
@DatabaseTest
class SubjectHolderTest {

    private static final String GOOD = "silver kettle nine";
    private static final String SOURCE = "10.8.0.1";

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject SponsorInvitations invitations;
    @Inject SponsorRegistration registration;
    @Inject SignIn signIn;
    @Inject Units units;
    @Inject TestCallers callers;

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private String approved(SampleFiling filing) {
        String id = scene.waiting(filing);
        review.approve(id, scene.approval(id));
        return id;
    }

    private Object holderOf(String id) {
        List<?> holders =
                scene.read(
                        "select holder_id from icp_subject where application_id = ?",
                        Long.valueOf(id));
        return holders.get(0);
    }

    private Long subjectOf(String id) {
        List<?> ids =
                scene.read("select id from icp_subject where application_id = ?", Long.valueOf(id));
        return ((Number) ids.get(0)).longValue();
    }

    private OneTimeToken invite(String id) {
        return FilingScene.inNew(
                () ->
                        invitations.inviteToHandOver(
                                subjectOf(id),
                                Long.valueOf(id),
                                scene.provider().id(),
                                "a@example.cn"));
    }

    private String join(OneTimeToken token) {
        callers.become(Caller.job("system"));
        NewSponsor sponsor =
                new NewSponsor("another name", SeededUnits.unique("holder"), "示例主办者", GOOD);
        return registration.join(token.plain(), sponsor, SOURCE);
    }

    @Test
    @Clause("13.4")
    void isTheSponsorThatFiledItself() {
        SampleFiling filing = scene.selfFiled();
        Long sponsor = callers.current().unitId();
        String id = approved(filing);
        assertThat(((Number) holderOf(id)).longValue()).isEqualTo(sponsor);
    }

    @Test
    void isNobodyYetWhenAProviderFiledOnBehalf() {
        assertThat(holderOf(approved(scene.ready()))).isNull();
    }

    @Test
    @Clause("12.6")
    void isTheSponsorThatTookOverWithTheProvidersLink() {
        SampleFiling filing = scene.ready();
        String id = approved(filing);
        OneTimeToken token = invite(id);

        InvitationView invited = registration.look(token.plain());
        assertThat(invited.purpose()).isEqualTo(InvitationPurpose.HAND_OVER);
        assertThat(invited.unitName()).isEqualTo(filing.at("/subject/name"));

        String username = join(token);

        Long unit = signIn.withPassword(username, GOOD, SOURCE).caller().unitId();
        assertThat(((Number) holderOf(id)).longValue()).isEqualTo(unit);
        assertThat(units.find(unit).orElseThrow().name()).isEqualTo(filing.at("/subject/name"));
        assertThatThrownBy(() -> join(token)).is(rejectedAs(FilingRefusal.INVITATION_USED));
    }

    @Test
    void refusesTheOlderOfTwoLinks() {
        String id = approved(scene.ready());
        OneTimeToken older = invite(id);
        OneTimeToken newer = invite(id);
        assertThatThrownBy(() -> join(older)).is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        join(newer);
    }

    @Test
    void refusesALinkForWhatHasItsHolder() {
        String id = approved(scene.ready());
        join(invite(id));
        scene.asProvider();
        OneTimeToken late = invite(id);
        assertThatThrownBy(() -> join(late)).is(rejectedAs(FilingRefusal.INVITATION_USED));
    }

    @Test
    void refusesALinkAfterSevenDays() {
        OneTimeToken token = invite(approved(scene.ready()));
        TestClock.shared().advance(Duration.ofDays(7));
        assertThatThrownBy(() -> join(token)).is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
    }
}
