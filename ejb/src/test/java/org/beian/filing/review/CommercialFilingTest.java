package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.filing.reading.FilingLetters;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of commercial filings: who decides them, and their number (5.5, 6.6). */
@DatabaseTest
class CommercialFilingTest {

    private static final AtomicInteger LAST = new AtomicInteger(20_060_000);

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;
    @Inject BureauFilings filings;
    @Inject BureauFigures figures;
    @Inject FilingLetters letters;
    @Inject PublicLookup lookup;

    private static SampleFiling licensed(SampleFiling filing, String licence) {
        return filing.with("/websites/0/commercial", true)
                .with("/websites/0/licenceNumber", licence);
    }

    private static String crossRegion() {
        return "B2-" + LAST.incrementAndGet();
    }

    private void asMinistry() {
        Unit ministry =
                scene.units
                        .byCode(Authorities.MINISTRY)
                        .orElseGet(
                                () ->
                                        scene.rules.add(
                                                new Unit(
                                                        Authorities.MINISTRY,
                                                        "信息产业部",
                                                        null,
                                                        Set.of(Capacity.MINISTRY),
                                                        RuleScene.FIRST_DAY)));
        scene.become(ministry, "ministry-1", MINISTRY);
    }

    private boolean isQueued(String id) {
        return desk.queue(QueueFilter.ALL, id, QueuePosition.START, 10).stream()
                .anyMatch(row -> row.id() == Long.parseLong(id));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(FilingRefusal.FILING_NOT_FOUND.name()));
    }

    @Test
    @Clause("5.5")
    void aCrossRegionLicenceGoesToTheMinistryAndIsItsNumber() {
        String licence = crossRegion();
        SampleFiling filing = licensed(scene.ready(), licence.toLowerCase(Locale.ROOT));
        asMinistry();
        int before = desk.counts().all();
        scene.asProvider();
        String id = scene.waiting(filing);
        assertThat(isQueued(id)).isFalse();

        asMinistry();
        assertThat(isQueued(id)).isTrue();
        assertThat(desk.counts().all()).isEqualTo(before + 1);
        assertThat(desk.open(id).decidable()).isTrue();
        String number = review.approve(id, scene.approval(id));
        assertThat(number).isEqualTo(licence);
        assertThat(filings.decided(DecidedFilter.ALL, DecidedPosition.parse(""), 1).get(0).id())
                .isEqualTo(Long.parseLong(id));
        assertThat(letters.pdf(id, desk.open(id).letterId(), Locale.SIMPLIFIED_CHINESE).number())
                .startsWith("部通管备〔2026〕");
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(scene.verdictOf(id).isWhole()).isTrue();

        scene.asProvider();
        var status = scene.submission.status(id);
        assertThat(status.bureau()).isEqualTo("信息产业部");
        assertThat(status.websites().get(0).filingNumber()).isEqualTo(licence + "-1");
        List<PublicWebsite> found = lookup.byNumber(licence, 0, 10).websites();
        assertThat(found).extracting(PublicWebsite::authority).containsExactly(Authority.MINISTRY);
    }

    @Test
    @Clause("2")
    void theBureauOfTheDomicileReadsItAndDecidesNothing() {
        String id = scene.waiting(licensed(scene.ready(), crossRegion()));
        assertThat(desk.open(id).decidable()).isFalse();
        assertThat(desk.open(id).authority()).isEqualTo("信息产业部");
        notFound(() -> review.take(id));

        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        notFound(() -> desk.open(id));

        asMinistry();
        review.approve(id, scene.approval(id));
        Long letter = desk.open(id).letterId();
        scene.become(scene.units.bureauOf(Province.BEIJING).orElseThrow(), "clerk-1", CLERK);
        assertThat(letters.pdf(id, letter, Locale.ENGLISH).content()).isNotEmpty();
        scene.become(scene.units.bureauOf(Province.GUANGDONG).orElseThrow(), "clerk-2", CLERK);
        notFound(() -> letters.pdf(id, letter, Locale.ENGLISH));
    }

    @Test
    @Clause("2")
    void theMinistryReadsWhatABureauDecidesAndDecidesNothing() {
        String id = scene.waiting(scene.ready());
        Decision decision = scene.refusal(id, "OTHER");
        asMinistry();
        assertThat(isQueued(id)).isFalse();
        assertThat(desk.open(id).decidable()).isFalse();
        notFound(() -> review.take(id));
        notFound(() -> review.approve(id, decision));
        notFound(() -> review.refuse(id, decision));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    @Clause("6.6")
    void aProvinceDecidesItsOwnCommercialFilings() {
        String licence = "京B2-" + LAST.incrementAndGet();
        String id = scene.waiting(licensed(scene.ready(), licence));
        assertThat(isQueued(id)).isTrue();
        assertThat(review.approve(id, scene.approval(id))).isEqualTo(licence);
        assertThat(lookup.byNumber(licence + "-1", 0, 10).websites())
                .extracting(PublicWebsite::authority)
                .containsExactly(Authority.bureauOf(Province.BEIJING));
    }

    @Test
    @Clause("6.6")
    void aLicenceIsTheNumberOfOneSubjectOnly() {
        String licence = crossRegion();
        String first = scene.waiting(licensed(scene.ready(), licence));
        scene.asProvider();
        assertThat(codesOf(licensed(scene.another(), licence))).contains("APPLICATION_PENDING");
        asMinistry();
        review.approve(first, scene.approval(first));
        scene.asProvider();
        assertThat(codesOf(licensed(scene.another(), licence))).contains("LICENCE_ALREADY_FILED");
    }

    private List<String> codesOf(SampleFiling filing) {
        var status = scene.submission.submit(filing.toContent());
        assertThat(status.state()).isEqualTo(FilingState.RETURNED);
        return status.findings().stream().map(Finding::code).toList();
    }

    /** Number, letter and look-up tell the same authority, whatever the website is. */
    @Test
    @Clause("5.5")
    void theMinistryDecidesOnFurtherWebsitesOfItsFilings() {
        String licence = crossRegion();
        String first = scene.waiting(licensed(scene.ready(), licence));
        asMinistry();
        review.approve(first, scene.approval(first));
        scene.asProvider();
        String added = scene.waiting(scene.another().asAddedWebsite(licence));
        notFound(() -> review.take(added));
        asMinistry();
        review.approve(added, scene.approval(added));
        assertThat(letters.pdf(added, desk.open(added).letterId(), Locale.ENGLISH).number())
                .startsWith("部通管备〔2026〕");
        assertThat(lookup.byNumber(licence + "-2", 0, 10).websites())
                .extracting(PublicWebsite::authority)
                .containsExactly(Authority.MINISTRY);
    }

    @Test
    @Clause({"5.5", "6.6"})
    void theBureauDecidesOnFurtherWebsitesOfItsFilingsAndTakesNoCrossRegionOne() {
        String first = scene.waiting(scene.ready());
        String number = review.approve(first, scene.approval(first));
        scene.asProvider();
        assertThat(codesOf(licensed(scene.another().asAddedWebsite(number), crossRegion())))
                .contains("LICENCE_OF_FILING");
        String added =
                scene.waiting(
                        licensed(
                                scene.another().asAddedWebsite(number),
                                "京B2-" + LAST.incrementAndGet()));
        assertThat(review.approve(added, scene.approval(added))).isEqualTo(number);
        assertThat(letters.pdf(added, desk.open(added).letterId(), Locale.ENGLISH).number())
                .startsWith("京通管备〔2026〕");
        assertThat(lookup.byNumber(number + "-2", 0, 10).websites())
                .extracting(PublicWebsite::authority)
                .containsExactly(Authority.bureauOf(Province.BEIJING));
    }

    @Test
    @Clause("5.5")
    void aRevisionWithAnotherLicenceChangesWhoDecides() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(licensed(filing, crossRegion()));
        asMinistry();
        review.refuse(id, scene.refusal(id, "OTHER"));
        scene.asProvider();
        scene.submission.resubmit(
                id, null, licensed(filing, "京B2-" + LAST.incrementAndGet()).toContent());
        asMinistry();
        assertThat(isQueued(id)).isFalse();
        scene.asReviewer();
        assertThat(isQueued(id)).isTrue();
    }

    @Test
    @Clause("12.4")
    void theFiguresOfTheBureausAreWithoutTheMinistrys() {
        scene.waiting(licensed(scene.ready(), crossRegion()));
        asMinistry();
        assertThat(figures.loads())
                .extracting(BureauFigures.Load::province)
                .doesNotContain(Authority.MINISTRY.code());
    }
}
