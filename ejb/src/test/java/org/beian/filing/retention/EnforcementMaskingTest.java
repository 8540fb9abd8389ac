package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.closure.AssistanceRepository;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests that enforcement cases about a filing, and what follows from them, are masked with it. */
@DatabaseTest
@Clause("3")
class EnforcementMaskingTest extends MaskingOfCases {

    @Inject EnforcementCaseRepository cases;
    @Inject AssistanceRepository assistances;

    @Test
    void masksAnEnforcementCaseAndItsRequestForAssistance() {
        Long id = FAR + old.subject;
        write(
                "insert into enforcement_clue (id, province, site, subject_id, domains, violation,"
                        + " words, received_at, state, trail_count, version) values (?, '110000',"
                        + " 'x', ?, 'x', 'NUMBER_NOT_SHOWN', ?, current_timestamp, 'CASE_OPENED', 0, 1)",
                id,
                old.subject,
                words());
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
}
