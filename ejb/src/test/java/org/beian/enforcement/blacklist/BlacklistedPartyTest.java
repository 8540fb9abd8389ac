package org.beian.enforcement.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of what the party of an entry of the blacklist learns, and does about it (6.4, B5). */
@DatabaseTest
@Clause({"6.4", "B5"})
class BlacklistedPartyTest {

    private static final String REASON = "示例：拒不执行处罚决定";

    @Inject CancellationScene scene;
    @Inject BlacklistProposing proposing;
    @Inject BlacklistDecision decision;
    @Inject BlacklistReading reading;
    @Inject BlacklistedParty party;
    @Inject BlacklistRepository entries;
    @Inject Letters letters;
    @Inject InTray tray;
    @Inject History history;

    private Long barred(BlacklistKind kind, String entry) {
        scene.asReviewer("blacklister-1", Province.BEIJING);
        Long id =
                proposing
                        .propose(
                                new BlacklistProposal(
                                        kind,
                                        entry,
                                        REASON,
                                        BlacklistTest.JUDGMENT,
                                        BlacklistTest.UNTIL))
                        .id();
        scene.asReviewer();
        decision.approve(id, reading.show(id).version(), "示例：同意");
        return id;
    }

    private List<String> of(String column, String table, Long id) {
        return scene.texts(
                "select "
                        + column
                        + " from "
                        + table
                        + " where case_type = 'BLACKLIST' and case_id = ? order by "
                        + column,
                id);
    }

    @Test
    void getsALetterWithItsRemediesAMailAndAnEntryInItsTray() {
        scene.filedBySponsor();
        String number = scene.filing().at("/subject/document/number");
        Long id = barred(BlacklistKind.SUBJECT, number);

        Letter letter = reading.letters(id).get(0);
        LetterText text = letters.text(letter, Locale.SIMPLIFIED_CHINESE);
        assertThat(text.title()).isEqualTo("列入备案黑名单决定书");
        assertThat(text.addressee()).isEqualTo(scene.filing().at("/subject/name"));
        assertThat(text.remedy()).contains("60");
        assertThat(String.join("", text.paragraphs()))
                .contains(number, REASON, "2026年11月24日", "2027年11月24日");
        assertThat(text.facts())
                .extracting(LetterText.Fact::value)
                .anyMatch(value -> value.contains(BlacklistTest.JUDGMENT.number()));
        assertThat(letters.text(letter, Locale.ENGLISH).title()).contains("blacklist");
        assertThat(scene.texts("select state from letter_service where id = ?", letter.id()))
                .containsExactly("UNSERVED");
        assertThat(of("event_type", "event", id)).containsExactly("BLACKLISTED");
        assertThat(of("recipient", "mail", id)).hasSize(1);

        scene.asSponsor();
        assertThat(tray.holds(WaitingKind.BLACKLISTED, id).subject()).isEqualTo(number);
        assertThat(tray.link(WaitingKind.BLACKLISTED, id))
                .isEqualTo("/sponsor/blacklist.xhtml?id=" + id);
        assertThat(party.list()).extracting(BlacklistEntry::id).containsExactly(id);
        assertThat(party.pdf(id, letter.id(), Locale.ENGLISH).number()).isEqualTo(letter.number());
        party.takeNote(id);
        party.takeNote(id);
        tray.lacks(WaitingKind.BLACKLISTED, id);
        scene.asReviewer();
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("NOTE_BAR", "BAR", "PROPOSE_BAR");
        assertThat(FiledScene.inNew(() -> history.verify(entries.find(id).orElseThrow()).isWhole()))
                .isTrue();
    }

    @Test
    void isToldThatItWasLifted() {
        scene.filedBySponsor();
        Long id = barred(BlacklistKind.DOMAIN, scene.domain());
        decision.lift(id, reading.show(id).version(), "示例：已改正");

        assertThat(of("event_type", "event", id))
                .containsExactlyInAnyOrder("BLACKLISTED", "BLACKLIST_ENDED");
        assertThat(of("subject", "mail", id))
                .hasSize(2)
                .allMatch(subject -> subject.contains(reading.show(id).number()));
        scene.asSponsor();
        tray.lacks(WaitingKind.BLACKLISTED, id);
    }

    @Test
    void learnsNothingOfOthers() {
        scene.filedBySponsor();
        Long id = barred(BlacklistKind.DOMAIN, scene.domain());
        scene.filedBySponsor();
        scene.asSponsor();

        assertThat(party.list()).isEmpty();
        assertThatThrownBy(() -> party.takeNote(id))
                .is(rejectedAs(FilingRefusal.BLACKLIST_NOT_FOUND));
        assertThatThrownBy(() -> party.letters(id))
                .is(rejectedAs(FilingRefusal.BLACKLIST_NOT_FOUND));
    }
}
