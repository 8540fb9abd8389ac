package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.closure.AssistanceRepository;
import org.beian.enforcement.transfer.TransferRepository;
import org.beian.filing.content.PersonalData;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.trail.Act;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailVerdict;
import org.junit.jupiter.api.Test;

/** Tests that enforcement cases about a filing, and what follows from them, are masked with it. */
@DatabaseTest
@Clause("3")
class EnforcementMaskingTest extends MaskingOfCases {

    @Inject EnforcementCaseRepository cases;
    @Inject AssistanceRepository assistances;
    @Inject TransferRepository transfers;
    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;

    /** No filing is behind it: its own period counts, and that of the case opened from it. */
    @Test
    void masksWhoGaveAClueAfterItsPeriod() {
        Long id = FAR + old.subject;
        write(
                "insert into enforcement_clue (id, province, site, domains, violation, words,"
                        + " received_at, state, outcome, ended_at, trail_count, version) values (?,"
                        + " '110000', 'x', '', 'UNFILED_SERVICE', ?, current_timestamp,"
                        + " 'NO_GROUND', ?, cast('2026-11-24 08:00:00' as timestamp), 0, 1)",
                id,
                words(),
                words());
        write(
                "insert into enforcement_clue_source (id, clue_id, first_clue, kind, received_on,"
                        + " giver, contact, words, added_at) values (?, ?, ?, 'PUBLIC_REPORT',"
                        + " current_date, ?, 'giver@example.cn', ?, current_timestamp)",
                id,
                id,
                id,
                old.name,
                words());
        old.run(MaskingScene.LAST);
        assertThat(texts("enforcement_clue_source", "giver", id)).containsExactly(old.name);
        old.run(MaskingScene.NEXT);
        assertThat(texts("enforcement_clue_source", "giver, contact, words", id))
                .containsOnly(PersonalData.MASK);
        assertThat(texts("enforcement_clue", "words, outcome", id))
                .allMatch(text -> text.contains(PersonalData.MASK) && !text.contains(old.name));
        isWhole(clues, "ENFORCEMENT_CLUE", id);
    }

    @Test
    void masksAnEnforcementCaseAndItsRequestForAssistance() {
        Long id = FAR + old.subject;
        clueOnTheFiling(id, "CASE_OPENED");
        enforcementCase(id);
        write(
                "insert into assistance (id, state, authority, asked, enforcement_case_id,"
                        + " case_number, site, subject_id, citation, sent_at, due, reason,"
                        + " trail_count, version) values (?, 'SENT', '110000', '440000', ?, 'x',"
                        + " ?, ?, 'x', current_timestamp, current_date, ?, 0, 1)",
                id,
                id,
                old.name + "的主页",
                old.subject,
                words());
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).as("somebody has to reply").isFalse();
        write("update assistance set state = 'DECLINED' where id = ?", id);
        isMasked(
                "enforcement_case",
                "subject_name, website_name, party_name, party_address, facts, statement,"
                        + " intended_facts, decision_facts, outcome",
                id);
        isWhole(cases, "ENFORCEMENT_CASE", id);
        assertThat(texts("assistance", "site, reason", id))
                .noneMatch(text -> text.contains(old.name));
        isWhole(assistances, "ASSISTANCE", id);
    }

    private void enforcementCase(Long id) {
        write(
                "insert into enforcement_case (id, case_number, state, authority, clue_id, site,"
                        + " subject_id, subject_name, website_name, party_kind, party_name,"
                        + " party_address, violation, occurred_on, facts, opened_by, opened_at, due,"
                        + " act_by, transfer_pending, intended_warning, intended_closure,"
                        + " intended_cancellation, hearing_right, waived, hearing_asked,"
                        + " review_passed, decided_warning, decided_closure,"
                        + " decided_cancellation, paid_yuan, statement, intended_facts,"
                        + " decision_facts, outcome, trail_count, version)"
                        + " values (?, ?, 'CLOSED', '110000', ?, 'x', ?, ?, ?, 'SPONSOR', ?, ?,"
                        + " 'NUMBER_NOT_SHOWN', current_date, ?, 'x', current_timestamp,"
                        + " current_date, current_date, false, false, false, false, false, false,"
                        + " false, false, false, false, false, 0, ?, ?, ?, ?, 0, 1)",
                id,
                "masked " + id,
                id,
                old.subject,
                old.name,
                old.name + "的主页",
                old.name,
                old.name + "路1号",
                words(),
                words(),
                words(),
                words(),
                words());
    }

    private void clue(Long id, String state) {
        write(
                "insert into enforcement_clue (id, province, site, domains, violation, words,"
                        + " received_at, state, trail_count, version) values (?, '110000', 'x',"
                        + " 'x', 'NUMBER_NOT_SHOWN', ?, current_timestamp, ?, 0, 1)",
                id,
                words(),
                state);
    }

    private void clueOnTheFiling(Long id, String state) {
        clue(id, state);
        write("update enforcement_clue set subject_id = ? where id = ?", old.subject, id);
    }

    /** The clue that a source came with was merged into the one about the filing. */
    @Test
    void masksASourceInTheHistoriesOfAllCluesThatHadIt() {
        Long kept = FAR + old.subject;
        Long merged = 2 * kept;
        clueOnTheFiling(kept, "NO_GROUND");
        clue(merged, "MERGED");
        write("update enforcement_clue set merged_into = ? where id = ?", kept, merged);
        write(
                "insert into enforcement_clue_source (id, clue_id, first_clue, kind, received_on,"
                        + " giver, words, added_at) values (?, ?, ?, 'PUBLIC_REPORT', current_date,"
                        + " ?, ?, current_timestamp)",
                merged,
                kept,
                merged,
                old.name,
                words());
        FiledScene.inNew(
                () -> {
                    Clue ended = clues.find(merged.toString()).orElseThrow();
                    RecordedContent source =
                            sources.find(List.of(merged.toString())).get(merged.toString());
                    old.history.write(ended, Act.note("RECEIVE", null, "16.1"), ended, source);
                    return null;
                });
        isMasked("enforcement_clue_source", "giver, words", merged);
        isWhole(clues, "ENFORCEMENT_CLUE", kept);
        assertThat(old.acts("ENFORCEMENT_CLUE", merged)).containsExactly("RECEIVE", "MASK");
        assertThat(
                        FiledScene.inNew(
                                () ->
                                        old.history.verify(
                                                clues.find(merged.toString()).orElseThrow())))
                .matches(TrailVerdict::isWhole);
    }

    @Test
    void masksTheTransferOfACase() {
        Long id = FAR + old.subject;
        clueOnTheFiling(id, "CASE_OPENED");
        enforcementCase(id);
        write(
                "insert into enforcement_transfer (id, state, case_id, case_number, site,"
                        + " from_bureau, to_bureau, holder, reason, returns_before, sent_at,"
                        + " counted_from, due, trail_count, version) values (?, 'RECEIVED', ?, 'x',"
                        + " ?, '110000', '440000', '440000', ?, 0, current_timestamp,"
                        + " current_timestamp, current_date, 0, 1)",
                id,
                id,
                old.name + "的主页",
                words());
        isMasked("enforcement_transfer", "site, reason", id);
        isWhole(transfers, "ENFORCEMENT_TRANSFER", id);
    }
}
