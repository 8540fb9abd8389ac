package org.beian.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.SheetRow;
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
    @Inject FilingSubmission submission;
    @Inject FilingRepository filings;

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
        assertThat(content.subject().address()).isEqualTo(filing.at("/subject/address"));
        assertThat(content.websites()).hasSize(1);
        assertThat(content.websites().get(0).accesses())
                .isEqualTo(filing.toContent().websites().get(1).accesses());
        drafts.keep(id, null, content);
        assertThat(FilingScene.inNew(() -> stored(id)))
                .as("what was left masked is as it is filed")
                .isEqualTo(
                        List.of(
                                filing.toContent().subject(),
                                filing.toContent().websites().get(1).numbered(number + "-2")));
    }

    private List<Object> stored(String id) {
        FilingContent content = FilingJson.read(filings.round(Long.valueOf(id), 1).content());
        return List.of(content.subject(), content.websites().get(0));
    }

    /** What a provider reads masked it may send back so; what it enters anew counts. */
    @Test
    @Clause({"3", "8.1"})
    void leavesMaskedItemsAsTheyAreFiledUnlessEnteredAnew() {
        FilingContent shown =
                drafts.open(changes.begin("CHANGE", number, false, Set.of(number + "-1")).id())
                        .content();
        assertThat(FilingJson.write(shown))
                .contains("*")
                .doesNotContain(
                        filing.at("/websites/0/responsible/mobile"),
                        filing.at("/websites/0/responsible/document/number"));
        JsonNode sent = FilingJson.tree(shown);
        ((ObjectNode) sent.at("/websites/0/responsible")).put("mobile", "13700000002");
        String id = submission.draft(FilingJson.read(sent)).id();
        FilingContent counts =
                FilingScene.inNew(
                        () -> FilingJson.read(filings.round(Long.valueOf(id), 1).content()));
        assertThat(counts.websites().get(0).responsible().mobile()).isEqualTo("13700000002");
        assertThat(counts.websites().get(0).responsible().document().number())
                .isEqualTo(filing.at("/websites/0/responsible/document/number"));
    }

    /** A draft that was begun before the end of its access shows and takes over nothing more. */
    @Test
    @Clause({"3", "7.3"})
    void opensNoPersonalItemsOfWhatIsNoLongerServed() {
        String id = changes.begin("CHANGE", number, true, Set.of(number + "-1")).id();
        String mobile = filing.at("/websites/0/responsible/mobile");
        scene.write(
                "update icp_access set state = 'CANCELLED' where subject_id ="
                        + " (select id from icp_subject where filing_number = ?)",
                number);

        FilingContent shown = drafts.open(id).content();

        assertThat(FilingJson.write(shown)).contains("*").doesNotContain(mobile);
        drafts.keep(id, null, shown);
        assertThat(FilingScene.inNew(() -> filings.round(Long.valueOf(id), 1).content()))
                .as("what was entered before is not lost")
                .contains(mobile);
        String again = submission.draft(shown).id();
        assertThat(FilingScene.inNew(() -> filings.round(Long.valueOf(again), 1).content()))
                .doesNotContain(mobile);
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
        FilingDraft begun = drafts.open(site);
        assertThat(begun.content().websites()).hasSize(1);
        assertThat(begun.content().websites().get(0).responsible().name())
                .isEqualTo(filing.at("/subject/responsible/name"));
        String access = changes.begin("ADD_ACCESS", number, false, Set.of(number + "-1")).id();
        FilingContent content = drafts.open(access).content();
        assertThat(content.websites().get(0).filingNumber()).isEqualTo(number + "-1");
        assertThat(content.websites().get(0).name()).isNull();
    }

    /** Personal data of the register stay masked where a draft differs from them. */
    @Test
    @Clause("3")
    void marksWhatADraftChanges() {
        String id = changes.begin("CHANGE", number, true, Set.of()).id();
        assertThat(differing(id)).isEmpty();
        JsonNode changed = FilingJson.tree(drafts.open(id).content());
        ((ObjectNode) changed.at("/subject/responsible")).put("mobile", "13700000002");
        drafts.keep(id, null, FilingJson.read(changed));

        assertThat(differing(id))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.pointer()).isEqualTo("/subject/responsible/mobile");
                            assertThat(row.previous())
                                    .hasSize(1)
                                    .doesNotContain(filing.at("/subject/responsible/mobile"));
                        });
    }

    private List<SheetRow> differing(String draft) {
        return drafts.open(draft).compared().stream()
                .flatMap(section -> section.rows().stream())
                .filter(SheetRow::changed)
                .toList();
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
