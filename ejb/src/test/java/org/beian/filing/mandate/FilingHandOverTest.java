package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.notice.InvitationPurpose;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.trail.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the hand-over of result, guidance and credentials to the sponsor (12.6, 7.5). */
@DatabaseTest
class FilingHandOverTest {

    private static final String GUIDANCE = "已指导在网站根目录安装电子验证标识";
    private static final String SPONSORS = "a@example.cn";
    private static final String OTHER = "b@example.cn";
    private static final String TOKEN = "(?s).*token=([A-Za-z0-9_-]{43}).*";
    private static final String SOURCE = "192.0.2.1";

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject FilingReview review;
    @Inject FilingHandOver handOver;
    @Inject SponsorRegistration registration;
    @Inject Units units;

    private static HandOver given() {
        return new HandOver(SampleFiling.OFFICER, GUIDANCE, null);
    }

    private static NewSponsor sponsor(String username) {
        return new NewSponsor(null, username, "示例主办者", "correct horse battery staple 9");
    }

    /**
     * An approved application on behalf of a sponsor without an account; the provider calls from
     * now on.
     */
    private String approved() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        return id;
    }

    private String numberOf(String id) {
        return scene.application(id).filingNumber();
    }

    /** The token in the latest mail with a link. */
    private String linkOf(String id) {
        return scene.mailTo(id, SPONSORS).replaceAll(TOKEN, "$1");
    }

    @Test
    @Clause("12.6")
    void passesResultGuidanceAndALinkToASponsorWithoutAccount() {
        String id = approved();
        handOver.pass(id, given());

        assertThat(scene.mailsTo(id, SPONSORS)).hasSize(2);
        assertThat(scene.mailsTo(id, SPONSORS).get(0)).contains(numberOf(id), GUIDANCE);
        assertThat(scene.mailTo(id, SPONSORS)).contains("/public/join.xhtml?token=");
        FilingStatus status = submission.status(id);
        assertThat(status.provider().handedOverBy()).isEqualTo(SampleFiling.OFFICER);
        assertThat(status.provider().handedOverAt()).isEqualTo(TestClock.shared().instant());
        assertThat(status.provider().due()).isNull();
        assertThat(submission.history(id))
                .filteredOn(entry -> "12.6".equals(entry.clause()))
                .extracting(HistoryEntry::act, HistoryEntry::reason)
                .containsExactly(
                        tuple("HAND_OVER", SampleFiling.OFFICER + " → ***@example.cn: " + GUIDANCE),
                        tuple("SEND_LINK", "***@example.cn"));
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    @Clause("12.6")
    void letsTheSponsorHoldAndReadWhatWasFiledForIt() {
        String id = approved();
        handOver.pass(id, given());
        String username = SeededUnits.unique("taker");
        registration.join(linkOf(id), sponsor(username), SOURCE);

        Long holder = scene.holderOf(numberOf(id));
        assertThat(holder).isNotNull();
        scene.as(scene.unit(holder), Roles.SPONSOR);
        assertThat(submission.status(id).filingNumber()).isEqualTo(numberOf(id));
        assertThat(submission.own(null, List.of(), 0, 10))
                .extracting(FilingStatus::id)
                .containsExactly(id);
        assertThat(submission.history(id)).last().extracting(HistoryEntry::act).isEqualTo("JOIN");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        scene.asProvider();
        assertThat(submission.status(id).provider().sponsor()).isNotBlank();
    }

    @Test
    @Clause("12.6")
    void endsTheOldLinkWithANewOne() {
        String id = approved();
        handOver.pass(id, given());
        String first = linkOf(id);
        handOver.pass(id, given());
        String second = linkOf(id);

        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> registration.join(first, sponsor("nobody"), SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        registration.join(second, sponsor(SeededUnits.unique("second")), SOURCE);
        assertThat(scene.holderOf(numberOf(id))).isNotNull();
    }

    @Test
    void refusesALinkTwiceOrTooLate() {
        String used = approved();
        handOver.pass(used, given());
        registration.join(linkOf(used), sponsor(SeededUnits.unique("once")), SOURCE);
        assertThatThrownBy(
                        () ->
                                registration.join(
                                        linkOf(used), sponsor(SeededUnits.unique("twice")), SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_USED));

        String late = approved();
        handOver.pass(late, given());
        TestClock.shared().advance(Duration.ofDays(7));
        assertThatThrownBy(
                        () ->
                                registration.join(
                                        linkOf(late), sponsor(SeededUnits.unique("late")), SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        assertThat(scene.holderOf(numberOf(late))).isNull();
    }

    @Test
    @Clause("12.6")
    void sendsNoLinkWhereTheSponsorHasItsAccount() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        handOver.pass(id, given());

        assertThat(scene.mailTo(id, SPONSORS)).contains(GUIDANCE).doesNotContain("token=");
        assertThat(scene.eventsOf(id, scene.sponsor()))
                .isEqualTo(List.of("FILING_UNDER_REVIEW", "FILING_APPROVED", "FILING_HANDED_OVER"));
        assertThat(scene.actsOf(id)).endsWith("HAND_OVER");
    }

    @Test
    @Clause({"12.5", "12.7"})
    void passesARefusalWithoutCredentialsAndStaysToBeMended() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "DOMAIN_NOT_HELD"));
        scene.asProvider();
        handOver.pass(id, new HandOver(SampleFiling.OFFICER, "请补充域名证书", null));

        assertThat(scene.mailTo(id, SPONSORS))
                .contains("请补充域名证书", "示例意见", "不予备案")
                .doesNotContain("token=");
        assertThat(submission.status(id).provider().due()).isNotNull();
        submission.resubmit(id, null, scene.another().toContent());
        assertThat(submission.status(id).provider().handedOverAt()).isNull();
    }

    /** Whoever has the link has the filing: another address than the filed one is confirmed. */
    @Test
    @Clause("12.6")
    void sendsTheLinkToAnotherAddressOnceTheSponsorConfirmed() {
        String id = approved();
        handOver.pass(id, new HandOver(SampleFiling.OFFICER, GUIDANCE, " b@example.cn "));

        assertThat(scene.mailsTo(id, OTHER)).isEmpty();
        assertThat(handOver.awaitedAddress(id)).map(AwaitedAddress::email).contains(OTHER);
        assertThat(scene.mailsTo(id, SPONSORS)).hasSize(2);
        assertThat(scene.mailTo(id, SPONSORS))
                .contains("token=", Masking.contact(OTHER))
                .doesNotContain(OTHER);
        String question = linkOf(id);
        assertThat(registration.look(question).purpose()).isEqualTo(InvitationPurpose.LINK_ADDRESS);
        assertThatThrownBy(() -> registration.join(question, sponsor("nobody"), SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_UNKNOWN));
        registration.confirmAddress(question, SOURCE);

        String link = scene.mailTo(id, OTHER).replaceAll(TOKEN, "$1");
        assertThatThrownBy(() -> registration.confirmAddress(question, SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_USED));
        assertThatThrownBy(() -> registration.confirmAddress(link, SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_UNKNOWN));
        registration.join(link, sponsor(SeededUnits.unique("elsewhere")), SOURCE);
        assertThat(scene.holderOf(numberOf(id))).isNotNull();
        scene.asProvider();
        assertThat(handOver.awaitedAddress(id)).isEmpty();
        assertThat(scene.actsOf(id))
                .endsWith("HAND_OVER", "ASK_ADDRESS", "CONFIRM_ADDRESS", "SEND_LINK", "JOIN");
        assertThat(scene.eventsOf(id, scene.provider())).last().isEqualTo("LINK_ADDRESS_CONFIRMED");
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void confirmsNoAddressTooLateOrAfterANewHandOver() {
        String late = approved();
        handOver.pass(late, new HandOver(SampleFiling.OFFICER, GUIDANCE, OTHER));
        String first = linkOf(late);
        handOver.pass(late, new HandOver(SampleFiling.OFFICER, GUIDANCE, OTHER));
        String second = linkOf(late);
        assertThatThrownBy(() -> registration.confirmAddress(first, SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        assertThat(handOver.awaitedAddress(late)).isPresent();
        TestClock.shared().advance(Duration.ofDays(7));
        assertThat(handOver.awaitedAddress(late)).isEmpty();
        assertThatThrownBy(() -> registration.confirmAddress(second, SOURCE))
                .is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        assertThat(scene.mailsTo(late, OTHER)).isEmpty();
    }

    @Test
    void sendsToAnyAddressThatTheApplicationNames() {
        scene.asProvider();
        String id =
                submission
                        .submit(
                                scene.another()
                                        .with("/subject/responsible/email", SPONSORS + "; " + OTHER)
                                        .toContent())
                        .id();
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        handOver.pass(id, new HandOver(SampleFiling.OFFICER, GUIDANCE, OTHER));

        assertThat(scene.mailTo(id, OTHER)).contains("join.xhtml?token=");
        assertThat(scene.mailsTo(id, SPONSORS)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "不在册者"})
    void refusesAnOfficerWhoIsNotOnDuty(String officer) {
        String id = approved();

        assertThatThrownBy(() -> handOver.pass(id, new HandOver(officer, GUIDANCE, null)))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        declined ->
                                assertThat(declined.findings())
                                        .extracting(Finding::pointer)
                                        .containsExactly("/officer"));
        assertThat(scene.mailsTo(id, SPONSORS)).isEmpty();
        assertThat(submission.status(id).provider().handedOverAt()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \u3000 ", "已指\u202E导安装"})
    void refusesAHandOverWithoutGuidance(String guidance) {
        String id = approved();

        assertThatThrownBy(
                        () -> handOver.pass(id, new HandOver(SampleFiling.OFFICER, guidance, null)))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE));
        assertThatThrownBy(
                        () ->
                                handOver.pass(
                                        id,
                                        new HandOver(SampleFiling.OFFICER, "长".repeat(1001), null)))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE));
    }

    @ParameterizedTest
    @CsvSource({"nobody", "a@", "'a@example.cn;b@example.cn'", "'a@example.cn\nBcc: b@example.cn'"})
    void refusesWhatIsNoAddress(String email) {
        String id = approved();

        assertThatThrownBy(
                        () ->
                                handOver.pass(
                                        id, new HandOver(SampleFiling.OFFICER, GUIDANCE, email)))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        declined ->
                                assertThat(declined.findings())
                                        .extracting(Finding::pointer)
                                        .containsExactly("/email"));
        assertThat(scene.actsOf(id)).endsWith("APPROVE");
    }

    @Test
    void refusesWhatIsNotDecidedOrAnothers() {
        scene.asProvider();
        String waiting = submission.submit(scene.another().toContent()).id();
        assertThatThrownBy(() -> handOver.pass(waiting, given()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        String id = approved();
        scene.as(scene.anotherProvider(), Roles.PROVIDER);
        assertThatThrownBy(() -> handOver.pass(id, given()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    /** Obligation B2: all faults are named at once. */
    @Test
    void namesEveryFaultAtOnce() {
        String id = approved();

        assertThatThrownBy(() -> handOver.pass(id, new HandOver(null, "长".repeat(1001), "a@")))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        declined ->
                                assertThat(declined.findings())
                                        .extracting(Finding::pointer, Finding::code)
                                        .containsExactly(
                                                tuple("/officer", "ITEMS_COMPLETE"),
                                                tuple("/guidance", "ITEM_LENGTH"),
                                                tuple("/email", "EMAIL_SYNTAX")));
    }
}
