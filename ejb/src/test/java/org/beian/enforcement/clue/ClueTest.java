package org.beian.enforcement.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.HolderKind;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.view.SameSite;
import org.beian.enforcement.clue.view.SiteHolder;
import org.beian.enforcement.clue.view.SourceView;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of clues: entered, given further sources, merged, ended, and what is refused. */
@DatabaseTest
@Clause("16.1")
class ClueTest {

    @Inject ClueScene scene;
    @Inject CancellationScene filed;
    @Inject ClueEntering entering;
    @Inject ClueMerging merging;
    @Inject ClueEnding ending;
    @Inject SeveralClueEndings several;
    @Inject ClueReading reading;
    @Inject ClueReporters reporters;
    @Inject Letters letters;
    @Inject ClueRepository clues;
    @Inject InTray tray;
    @Inject History history;

    @BeforeEach
    void callAsClerk() {
        scene.asClerk(Province.BEIJING);
    }

    private void isWhole(String id) {
        assertThat(FiledScene.inNew(() -> history.verify(clues.find(id).orElseThrow())))
                .matches(checked -> checked.isWhole());
    }

    private List<String> acts(String id) {
        return reading.history(id).stream().map(HistoryEntry::act).toList();
    }

    @Test
    void isEnteredWithWhoHoldsTheSite() {
        filed.filedBySponsor();
        scene.asClerk(Province.BEIJING);
        String document = scene.document(Province.BEIJING);
        String id =
                entering.enter(
                                ClueScene.report(
                                        "http://www." + filed.domain() + "/page",
                                        "reporter@example.com",
                                        List.of(document)))
                        .toString();
        ClueView clue = reading.show(id);
        assertThat(clue.phase()).isEqualTo(CluePhase.OPEN);
        assertThat(clue.due()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(clue.filingNumber()).isEqualTo(filed.website());
        assertThat(clue.holders())
                .extracting(SiteHolder::kind)
                .contains(HolderKind.FILING, HolderKind.SPONSOR, HolderKind.PROVIDER);
        assertThat(clue.sources()).hasSize(1);
        assertThat(reading.document(id, document).id()).isEqualTo(document);
        assertThat(reading.domicile(id)).isEqualTo(Province.BEIJING);
        assertThat(reading.list(new ClueFilter(null, null, null, null, filed.website()), null, 5))
                .extracting(ClueLine::id)
                .containsExactly(clue.id());
        assertThat(tray.holds(WaitingKind.ENFORCEMENT_CLUE, clue.id()).deadline())
                .isEqualTo(clue.due());
        isWhole(id);
        String given =
                clue.holders().stream()
                        .filter(holder -> holder.kind() == HolderKind.PROVIDER)
                        .map(holder -> holder.detail().split(", ")[0])
                        .findFirst()
                        .orElseThrow();
        assertThat(reading.show(scene.entered(IpRange.parse(given).start())).holders())
                .extracting(SiteHolder::kind)
                .contains(HolderKind.FILING, HolderKind.PROVIDER);
        scene.asMinistry();
        assertThat(reading.show(id).site()).isEqualTo(clue.site());
        scene.asReviewer(Province.GUANGDONG);
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
    }

    @Test
    void recognisesNumbersAddressesAndDomains() {
        String number = filed.filedBySponsor();
        scene.asClerk(Province.BEIJING);
        assertThat(reading.show(scene.entered(number)).subjectName()).isNotBlank();
        assertThat(reading.show(scene.entered("198.51.100.7")).address()).isEqualTo("198.51.100.7");
        String site = ClueScene.site();
        assertThat(reading.show(scene.entered("WWW." + site)).domain()).isEqualTo(site);
    }

    @Test
    void saysAllFaultsAtOnce() {
        ClueRequest faulty =
                new ClueRequest(
                        SourceKind.AUDIT_OPINION,
                        LocalDate.of(2027, 1, 1),
                        "文".repeat(101),
                        " ",
                        "nobody",
                        "no site",
                        "NONE",
                        "短",
                        List.of("none"));
        assertThatThrownBy(() -> entering.enter(faulty))
                .isInstanceOfSatisfying(
                        FaultsFound.class,
                        found ->
                                assertThat(found.findings())
                                        .extracting(Finding::pointer, Finding::code)
                                        .containsExactlyInAnyOrder(
                                                tuple("/kind", "CLUE_SOURCE_KIND"),
                                                tuple("/receivedOn", "CLUE_DAY"),
                                                tuple("/paper", "CLUE_PAPER"),
                                                tuple("/from", "CLUE_GIVER"),
                                                tuple("/contact", "CLUE_CONTACT"),
                                                tuple("/words", "CLUE_WORDS"),
                                                tuple("/documents/0", "CLUE_DOCUMENT"),
                                                tuple("/site", "CLUE_SITE"),
                                                tuple("/violation", "CLUE_VIOLATION")))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_INCOMPLETE));
    }

    @Test
    void isMergedWithAllSources() {
        String site = ClueScene.site();
        String kept = scene.entered(site);
        String merged =
                entering.enter(ClueScene.report("www." + site, "told@example.com", List.of()))
                        .toString();
        entering.addSource(
                merged,
                scene.version(merged),
                new SourceRequest(
                        SourceKind.MINISTRY_CIRCULAR,
                        ClueScene.DAY,
                        "示例通报1号",
                        "示例部门",
                        null,
                        ClueScene.WORDS,
                        List.of()));
        assertThat(reading.show(kept).sameSite())
                .extracting(SameSite::id)
                .containsExactly(Long.valueOf(merged));
        assertThatThrownBy(() -> merging.merge(kept, merged, scene.version(merged) - 1))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STALE));
        merging.merge(kept, merged, scene.version(merged));
        assertThat(reading.show(kept).sources())
                .extracting(SourceView::kind)
                .containsExactlyInAnyOrder(
                        SourceKind.PUBLIC_REPORT,
                        SourceKind.PUBLIC_REPORT,
                        SourceKind.MINISTRY_CIRCULAR);
        assertThat(reading.show(kept).sameSite()).isEmpty();
        assertThat(reading.show(merged).phase()).isEqualTo(CluePhase.MERGED);
        assertThat(reading.show(merged).mergedInto()).isEqualTo(Long.valueOf(kept));
        assertThat(scene.mailed("ENFORCEMENT_CLUE", kept)).containsExactly("told@example.com");
        assertThat(acts(kept)).containsExactly("TAKE_SOURCES", "RECEIVE");
        assertThat(acts(merged)).containsExactly("MERGE", "ADD_SOURCE", "RECEIVE");
        isWhole(kept);
        isWhole(merged);
        assertThatThrownBy(() -> merging.merge(kept, merged, scene.version(merged)))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS));
    }

    /** Two merge at once, each into the other one; a third ends one of them. */
    @Test
    void isMergedOrEndedOnceByTwoAtTheSameMoment() throws Exception {
        String site = ClueScene.site();
        String one = scene.entered(site);
        String other = scene.entered(site);
        int version = scene.version(one);
        assertThat(scene.version(other)).isEqualTo(version);
        List<String> results =
                AtOnce.run(
                        scene.byReviewer(
                                Province.BEIJING, () -> merging.merge(one, other, version)),
                        scene.byReviewer(
                                Province.BEIJING, () -> merging.merge(other, one, version)),
                        scene.byReviewer(
                                Province.BEIJING, () -> ending.noGround(one, version, "示例：网站已备案")));
        assertThat(results)
                .containsOnlyOnce(AtOnce.DONE)
                .containsAnyOf("ENFORCEMENT_CLUE_STALE", "ENFORCEMENT_CLUE_STATE_FORBIDS");
        int sources = reading.show(one).sources().size() + reading.show(other).sources().size();
        assertThat(sources).isEqualTo(2);
        isWhole(one);
        isWhole(other);
    }

    @Test
    void isMergedOnTheSameSiteOnly() {
        String one = scene.entered(ClueScene.site());
        String other = scene.entered(ClueScene.site());
        for (String into : List.of(one, other)) {
            assertThatThrownBy(() -> merging.merge(into, other, scene.version(other)))
                    .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_OTHER_SITE));
        }
        scene.asClerk(Province.GUANGDONG);
        assertThatThrownBy(() -> merging.merge(one, other, 1))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
    }

    @Test
    void endsWithoutGroundAndTellsItsSource() {
        String id =
                entering.enter(ClueScene.report(ClueScene.site(), "source@example.com", List.of()))
                        .toString();
        scene.asReviewer(Province.BEIJING);
        int version = scene.version(id);
        for (String reason : new String[] {null, "短", "字".repeat(2001)}) {
            assertThatThrownBy(() -> ending.noGround(id, version, reason))
                    .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_TEXT_INVALID));
        }
        ending.noGround(id, version, "示例：网站已备案");
        assertThat(reading.show(id).outcome()).isEqualTo("示例：网站已备案");
        assertThat(reading.list(filter(CluePhase.NO_GROUND), null, 500))
                .extracting(ClueLine::id)
                .contains(Long.valueOf(id));
        assertThat(scene.mailed("ENFORCEMENT_CLUE", id)).containsExactly("source@example.com");
        tray.lacks(WaitingKind.ENFORCEMENT_CLUE, Long.parseLong(id));
        isWhole(id);
        assertThatThrownBy(() -> ending.noGround(id, scene.version(id), "示例：再次"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS));
        SourceRequest source = ClueScene.report(null, null, List.of()).source();
        assertThatThrownBy(() -> entering.addSource(id, scene.version(id), source))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS));
    }

    private static ClueFilter filter(CluePhase phase) {
        return new ClueFilter(phase, null, null, null, null);
    }

    @Test
    void isHandedOverToADepartment() {
        filed.filedBySponsor();
        scene.asReviewer(Province.BEIJING);
        String id =
                entering.enter(
                                ClueScene.report(
                                        filed.domain(),
                                        null,
                                        List.of(scene.document(Province.BEIJING))))
                        .toString();
        assertThatThrownBy(() -> ending.handOver(id, scene.version(id), "", "示例：非通信事项"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_TEXT_INVALID));
        ending.handOver(id, scene.version(id), "示例新闻出版局", "示例：非通信事项");
        assertThat(reading.show(id).outcome()).isEqualTo("示例新闻出版局：示例：非通信事项");
        assertThat(reading.show(id).phase()).isEqualTo(CluePhase.HANDED_OVER);
        LetterText letter = letters.text(reading.letters(id).get(0), Locale.SIMPLIFIED_CHINESE);
        assertThat(letter.title()).isEqualTo("违法线索移送函");
        assertThat(letter.addressee()).isEqualTo("示例新闻出版局");
        assertThat(letter.paragraphs())
                .anyMatch(text -> text.startsWith("1. ") && text.contains("，"))
                .noneMatch(text -> text.contains("示例举报人"));
        isWhole(id);
    }

    @Test
    void keepsWhoReportedItAndLogsWhoAsks() {
        String id = scene.clueOf(Province.BEIJING, ClueScene.site());
        SourceView source = reading.show(id).sources().get(0);
        assertThat(source.from()).isEqualTo("示****");
        for (String reason : new String[] {null, "短"}) {
            assertThatThrownBy(() -> reporters.show(id, source.id(), reason))
                    .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_TEXT_INVALID));
        }
        assertThatThrownBy(() -> reporters.show(id, -1L, "示例：回访举报人"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
        assertThat(reporters.show(id, source.id(), "示例：回访举报人").name()).isEqualTo("示例举报人");
        assertThat(
                        scene.texts(
                                "select basis from read_log where case_type = 'ENFORCEMENT_CLUE'"
                                        + " and case_id = ?",
                                Long.valueOf(id)))
                .containsExactly("UNMASKED");
        scene.asClerk(Province.GUANGDONG);
        assertThatThrownBy(() -> reporters.show(id, source.id(), "示例：回访举报人"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));
    }

    @Test
    void severalEndAtOnce() {
        scene.asReviewer(Province.BEIJING);
        String one = scene.entered(ClueScene.site());
        String ended = scene.entered(ClueScene.site());
        ending.noGround(ended, null, "示例：已核查");
        SeveralOutcome<String> outcome = several.noGround(List.of(one, ended), "示例：已核查");
        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused()).containsOnlyKeys(ended);
        assertThatThrownBy(() -> several.noGround(List.of(one), "短"))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_TEXT_INVALID));
    }

    @Test
    void isOverdueAfterItsLastDay() {
        String id = scene.entered(ClueScene.site());
        ClueView open = reading.show(id);
        tray.becomesOverdue(WaitingKind.ENFORCEMENT_CLUE, open.id(), open.due());
        TestClock.shared().set(open.due().plusDays(1).atTime(9, 0));
        assertThat(reading.show(id).phase()).isEqualTo(CluePhase.OVERDUE);
        assertThat(reading.show(id).daysLeft()).isNegative();
        assertThat(reading.count(filter(CluePhase.OVERDUE))).isPositive();
        tray.escalatesUntil(
                WaitingKind.ENFORCEMENT_CLUE,
                open.id(),
                () -> {
                    scene.asReviewer(Province.BEIJING);
                    ending.noGround(id, null, "示例：已核查");
                });
    }
}
