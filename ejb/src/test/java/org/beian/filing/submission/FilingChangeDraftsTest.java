package org.beian.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of drafts that begin with what is filed. */
@DatabaseTest
@Clause("8.1")
class FilingChangeDraftsTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject FilingDrafts drafts;
    @Inject FilingChangeDrafts changes;

    private SampleFiling filing;
    private String number;

    @BeforeEach
    void file() {
        filing = scene.ready().withSecondWebsite();
        String id = scene.waiting(filing);
        number = review.approve(id, scene.approval(id));
        TestClock.shared().advance(Duration.ofDays(1));
        scene.asProvider();
    }

    @Test
    void beginsWithThePartsAsTheyAreFiled() {
        assertThat(changes.parts(number + "-2").websites())
                .extracting(FilingChangeDrafts.Choice.Site::filingNumber)
                .containsExactly(number + "-1", number + "-2");
        String id = changes.begin("CHANGE", number, true, Set.of(number + "-2")).id();
        FilingContent content = drafts.open(id).content();
        assertThat(content.filingNumber()).isEqualTo(number);
        assertThat(content.subject()).isEqualTo(filing.toContent().subject());
        assertThat(content.websites()).hasSize(1);
        assertThat(content.websites().get(0))
                .isEqualTo(filing.toContent().websites().get(1).numbered(number + "-2"));
    }

    /** What was begun is submitted once something in it is changed. */
    @Test
    void isSubmittedAsAChange() {
        String id = changes.begin("CHANGE", number, false, Set.of(number + "-1")).id();
        FilingContent begun = drafts.open(id).content();
        FilingContent changed =
                filing.asChange(number)
                        .without("/websites/1")
                        .with("/websites/0/remark", "示例")
                        .toContent();
        assertThat(begun.websites().get(0).filingNumber()).isEqualTo(number + "-1");
        drafts.keep(id, null, changed);
        assertThat(drafts.handIn(id, null, true).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    void beginsWithANewWebsiteOrAnAccess() {
        String site = changes.begin("ADD_WEBSITE", number, false, Set.of()).id();
        assertThat(drafts.open(site).content().websites()).hasSize(1);
        String access = changes.begin("ADD_ACCESS", number, false, Set.of(number + "-1")).id();
        FilingContent content = drafts.open(access).content();
        assertThat(content.websites().get(0).filingNumber()).isEqualTo(number + "-1");
        assertThat(content.websites().get(0).name()).isNull();
    }

    @Test
    void refusesAForeignFilingWebsiteAndKind() {
        assertThatThrownBy(() -> changes.begin("CHANGE", number, true, Set.of(number + "-3")))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> changes.begin("NEW", number, true, Set.of()))
                .is(rejectedAs(FilingRefusal.FILING_KIND_NOT_OFFERED));
        scene.ready();
        assertThatThrownBy(() -> changes.parts(number))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> changes.begin("CHANGE", number, true, Set.of()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> changes.parts(null))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    /** The sponsor's accesses name their providers, as it names them itself. */
    @Test
    void givesTheSponsorItsOwnFiling() {
        Unit sponsor = scene.rules.newUnit("示例主办单位", Set.of(Capacity.SPONSOR));
        FilingScene.inNew(
                () -> {
                    scene.units.add(sponsor);
                    return null;
                });
        scene.write(
                "update icp_subject set holder_id = ? where filing_number = ?",
                sponsor.id(),
                number);
        String provider = scene.provider().code();
        scene.become(sponsor, "sponsor", Roles.SPONSOR);
        String id = changes.begin("CHANGE", number, true, Set.of(number + "-1")).id();
        FilingContent content = drafts.open(id).content();
        assertThat(content.subject().name()).isEqualTo(filing.at("/subject/name"));
        assertThat(content.websites().get(0).accesses().get(0).provider()).isEqualTo(provider);
    }
}
