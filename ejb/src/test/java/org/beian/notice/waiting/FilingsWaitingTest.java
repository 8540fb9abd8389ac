package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.account.Roles;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.EntrustedScene;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.mandate.SponsorConsent;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the kinds of work that applications for filings bring to in-trays. */
@DatabaseTest
class FilingsWaitingTest {

    private static final int ALL = 500;

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject Entrustment entrustment;
    @Inject SponsorConsent consents;
    @Inject FilingHandOver handOver;
    @Inject FilingReview review;
    @Inject WaitingList waiting;
    @Inject InTray tray;

    private SampleFiling another;

    /** Brings a case of the kind about, and leaves it with whom it waits for. */
    private String open(WaitingKind kind) {
        return switch (kind) {
            case REVIEW -> underReview();
            case TO_VERIFY -> scene.entrusted();
            case TO_MEND -> returned(() -> scene.asProvider());
            case TO_HAND_OVER -> approved();
            case TO_CORRECT -> returned(() -> scene.asSponsor());
            case CONSENT -> changed();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Does what the entry asks for. */
    private void answer(WaitingKind kind, String id) {
        switch (kind) {
            case REVIEW -> review.refuse(id, scene.refusal(id, "DOMAIN_NOT_HELD"));
            case TO_VERIFY -> entrustment.check(id, null, scene.verified());
            case TO_MEND -> submission.resubmit(id, null, scene.another().toContent());
            case TO_HAND_OVER -> handOver.pass(id, guidance());
            case TO_CORRECT -> submission.withdraw(id);
            case CONSENT -> consents.consent(id, scene.versionOf(id));
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private static HandOver guidance() {
        return new HandOver(SampleFiling.OFFICER, "证书请放在网站根目录。", "a@example.cn");
    }

    private String underReview() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        return id;
    }

    private String returned(Runnable caller) {
        caller.run();
        another = scene.another();
        return submission.submit(another.without("/subject/name").toContent()).id();
    }

    private String approved() {
        String id = underReview();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        return id;
    }

    private String changed() {
        String id = scene.entrusted();
        entrustment.check(id, null, scene.verified());
        scene.asReviewer();
        review.refuse(id, scene.refusal(id, "NAME_NOT_STANDARD"));
        scene.asProvider();
        String checked =
                "{\"officer\": \"%s\", \"date\": \"2026-11-20\"}".formatted(SampleFiling.OFFICER);
        submission.resubmit(
                id,
                null,
                scene.filing()
                        .with("/verification", SampleFiling.json(checked))
                        .with("/websites/0/name", "示例更正网站")
                        .toContent());
        scene.asSponsor();
        return id;
    }

    private List<Long> listed(WaitingKind kind) {
        return waiting.next(kind, WaitingPosition.START, ALL).stream()
                .map(WaitingCase::id)
                .toList();
    }

    private int overdue(WaitingKind kind) {
        LocalDate today = Shanghai.date(TestClock.shared().instant());
        return (int)
                waiting.next(kind, WaitingPosition.START, ALL).stream()
                        .filter(one -> one.isOverdue(today))
                        .count();
    }

    private WaitingCounts counted(WaitingKind kind) {
        return waiting.counts().get(kind);
    }

    private void asAnother(WaitingKind kind) {
        switch (kind) {
            case REVIEW -> scene.asReviewer("reviewer-gd", Province.GUANGDONG);
            case TO_CORRECT, CONSENT -> scene.as(scene.add("示例其他主办单位"), Roles.SPONSOR);
            default -> scene.as(scene.anotherProvider(), Roles.PROVIDER);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REVIEW", "TO_VERIFY", "TO_MEND", "TO_HAND_OVER", "TO_CORRECT", "CONSENT"})
    @Clause({"B1", "8.8"})
    void listsAndCountsUntilItIsDone(WaitingKind kind) {
        Long id = Long.valueOf(open(kind));
        assertThat(listed(kind)).contains(id);
        WaitingCounts before = counted(kind);
        assertThat(before.all()).isEqualTo(listed(kind).size());
        assertThat(before.fresh()).isPositive();
        TestClock.shared().advance(Duration.ofDays(60));
        assertThat(counted(kind).overdue()).isEqualTo(overdue(kind));
        assertThat(overdue(kind) > 0).isEqualTo(kind != WaitingKind.TO_CORRECT);
        assertThat(counted(kind).fresh()).isLessThan(before.fresh());
        TestClock.shared().reset();
        answer(kind, id.toString());

        assertThat(listed(kind)).doesNotContain(id);
        assertThat(counted(kind).all()).isEqualTo(before.all() - 1).isEqualTo(listed(kind).size());
    }

    @ParameterizedTest
    @EnumSource(names = {"REVIEW", "TO_VERIFY", "TO_MEND", "TO_HAND_OVER", "CONSENT"})
    @Clause("B1")
    void staysWithTheSuperiorUntilItIsDone(WaitingKind kind) {
        String id = open(kind);
        TestClock.shared().advance(Duration.ofDays(60));
        tray.escalatesUntil(kind, Long.parseLong(id), () -> answer(kind, id));
    }

    /** A sponsor tells its applications apart by their website, not by its own name. */
    @ParameterizedTest
    @EnumSource(names = {"TO_CORRECT", "CONSENT"})
    @Clause("8.8")
    void namesTheWebsiteToASponsor(WaitingKind kind) {
        Long id = Long.valueOf(open(kind));
        String site = kind == WaitingKind.CONSENT ? "示例更正网站" : another.at("/websites/0/name");
        assertThat(tray.holds(kind, id).name(Locale.CHINA)).isEqualTo(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVIEW", "TO_VERIFY", "TO_MEND", "TO_HAND_OVER", "TO_CORRECT", "CONSENT"})
    @Clause({"2", "3"})
    void showsNothingToAnotherUnit(WaitingKind kind) {
        Long id = Long.valueOf(open(kind));
        asAnother(kind);

        assertThat(listed(kind)).doesNotContain(id);
        assertThat(counted(kind).all()).isEqualTo(listed(kind).size());
    }

    @Test
    void mergesKindsByDeadlineAndGoesOnBehindAnyOfThem() {
        returned(() -> scene.asProvider());
        scene.entrusted();
        approved();
        List<WaitingCase> all = waiting.next(null, WaitingPosition.START, ALL);

        assertThat(all)
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> one.position().compareTo(other.position()));
        for (int i = 0; i < all.size(); i++) {
            WaitingPosition after = WaitingPosition.parse(all.get(i).position().toString());
            assertThat(waiting.next(null, after, ALL)).isEqualTo(all.subList(i + 1, all.size()));
        }
        assertThat(waiting.next(null, WaitingPosition.START, 2)).isEqualTo(all.subList(0, 2));
        assertThat(Stream.of(WaitingKind.values()).filter(waiting.counts()::containsKey))
                .contains(WaitingKind.TO_VERIFY, WaitingKind.ACCESS_TO_OPEN)
                .doesNotContain(WaitingKind.REVIEW, WaitingKind.CONSENT);
    }
}
