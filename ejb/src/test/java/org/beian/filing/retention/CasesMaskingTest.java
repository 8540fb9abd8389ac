package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.beian.access.application.AccessRepository;
import org.beian.agency.DisavowalRepository;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.OpinionRepository;
import org.beian.cancellation.clearing.ClearingRepository;
import org.beian.cancellation.revival.UncertainAccessRepository;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.transfer.TransferRepository;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.content.PersonalData;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.junit.jupiter.api.Test;

/** Tests that each kind of case about a filing is masked with it, in every text that it copied. */
@DatabaseTest
@Clause("3")
class CasesMaskingTest extends MaskingOfCases {

    @Inject ClearingRepository clearings;
    @Inject UncertainAccessRepository uncertain;
    @Inject BlacklistRepository blacklist;
    @Inject DisavowalRepository disavowals;
    @Inject AccessRepository accesses;
    @Inject UnfiledChangeRepository unfiledChanges;
    @Inject AuditItemRepository auditItems;
    @Inject OpinionRepository opinions;
    @Inject ClueRepository clues;
    @Inject TransferRepository transfers;

    @Test
    void masksWhatACancellationSays() {
        Long id = Long.valueOf(old.cancellation);
        write(
                "update cancellation set reason = ?, facts = ?, answer = ?, opinion = ?,"
                        + " hearing_until = current_date where id = ?",
                words(),
                words(),
                words(),
                words(),
                id);
        isMasked("cancellation", "reason, facts, answer, opinion, subject_name", id);
        old.requireWholeHistories();
    }

    @Test
    void masksAClearing() {
        Long id = FAR + old.subject;
        write(
                "insert into clearing (id, kind, state, authority, subject_id, filing_number,"
                        + " subject_name, website_name, opened_at, due, clear_by, ended_at,"
                        + " trail_count, version)"
                        + " values (?, 'EMPTY_WEBSITE', 'LIFTED', '110000', ?, ?, ?, ?,"
                        + " current_timestamp, current_date, current_date, current_timestamp, 0, 1)",
                id,
                old.subject,
                old.scene.website(),
                old.name,
                old.name + "的主页");
        isMasked("clearing", "subject_name, website_name", id);
        isWhole(clearings, "CLEARING", id);
    }

    @Test
    void masksAnAccessThatWasJudged() {
        Long id = FAR + old.subject;
        write(
                "insert into uncertain_access (id, state, authority, access_id, website_id,"
                        + " subject_id, filing_number, subject_name, website_name, ended_before,"
                        + " revived_by, found_at, reason, trail_count, version)"
                        + " values (?, 'KEPT', '110000',"
                        + " (select min(a.id) from icp_access a where a.subject_id = ?),"
                        + " (select min(w.id) from icp_website w where w.subject_id = ?), ?, 'x',"
                        + " ?, ?, current_timestamp,"
                        + " (select s.application_id from icp_subject s where s.id = ?),"
                        + " current_timestamp, ?, 0, 1)",
                id,
                old.subject,
                old.subject,
                old.subject,
                old.name,
                old.name + "的主页",
                old.subject,
                words());
        isMasked("uncertain_access", "subject_name, website_name, reason", id);
        isWhole(uncertain, "UNCERTAIN_ACCESS", id);
    }

    @Test
    void masksAnEntryOfTheBlacklistThatIsOver() {
        Long id = FAR + old.subject;
        write(
                "insert into blacklist_entry (id, kind, state, entry, province, reason, valid_from,"
                        + " valid_to, subject_id, trail_count, version) values (?, 'SUBJECT',"
                        + " 'LIFTED', ?, '110000', ?, current_date, current_date, ?, 0, 1)",
                id,
                words(),
                words(),
                old.subject);
        isMasked("blacklist_entry", "entry, reason", id);
        isWhole(blacklist, "BLACKLIST", id);
    }

    @Test
    void masksADisavowal() {
        Long id = Long.valueOf(old.refusedChange);
        write(
                "insert into disavowal (id, state, authority, application_id, sponsor_id,"
                        + " provider_id, decided, subject_name, reason, submitter, submitted_at,"
                        + " deadline, working_days_total, answer_due, answer, opinion, outcome,"
                        + " trail_count, version)"
                        + " values (?, 'CLOSED', '110000', ?, ?, ?, true, ?, ?, 'x',"
                        + " current_timestamp, current_date, 1, current_date, ?, ?, ?, 0, 1)",
                id,
                id,
                old.scene.filed.sponsor().id(),
                old.scene.filed.provider().id(),
                old.name,
                words(),
                words(),
                words(),
                words());
        isMasked("disavowal", "subject_name, reason, answer, opinion, outcome", id);
        isWhole(disavowals, "DISAVOWAL", id);
    }

    @Test
    void masksAnApplicationForAccess() {
        Long id = FAR + old.subject;
        write(
                "insert into access_application (id, state, provider_id, sponsor_id, customer_name,"
                        + " contact_name, contact_phone, contact_email, website_name, methods,"
                        + " places, created_at, filing_number, given, end_reason, trail_count,"
                        + " version)"
                        + " values (?, 'STOPPED', ?, ?, ?, ?, ?, ?, ?, 'VIRTUAL_HOST', '110000',"
                        + " current_timestamp, ?, ?, ?, 0, 1)",
                id,
                old.scene.filed.provider().id(),
                old.scene.filed.sponsor().id(),
                old.name,
                old.name,
                old.name,
                old.name,
                old.name + "的主页",
                old.scene.website(),
                "{}",
                words());
        isMasked(
                "access_application",
                "customer_name, contact_name, contact_phone, contact_email, website_name,"
                        + " end_reason",
                id);
        assertThat(texts("access_application", "given", id)).containsExactly("null");
        isWhole(accesses, "ACCESS", id);
    }

    @Test
    void masksAnInvitation() {
        Long id = FAR + old.subject;
        write(
                "insert into sponsor_invitation (id, hash, purpose, email, subject_id, created_at,"
                        + " expires_at, trail_count, version)"
                        + " values (?, ?, 'HAND_OVER', ?, ?, current_timestamp, current_timestamp,"
                        + " 0, 1)",
                id,
                "hash-" + id,
                old.name + "@example.cn",
                old.subject);
        isMasked("sponsor_invitation", "email", id);
    }

    @Test
    void masksAnUnfiledChangeOnceItEnded() {
        Long id = FAR + old.subject;
        write(
                "insert into unfiled_change (id, state, source, authority, subject_id, version_id,"
                        + " filing_number, subject_name, website_name, item, filed_value,"
                        + " found_value, found_on, officer, opened_at, told_at, due, decide_by,"
                        + " answer, upheld, opinion, trail_count, version)"
                        + " select ?, 'OPEN', 'PROVIDER_REPORT', '110000', s.id, min(v.id),"
                        + " s.filing_number, s.name, s.name, 'SUBJECT_NAME', s.name, s.name,"
                        + " current_date, s.name, current_timestamp, current_timestamp,"
                        + " current_date, current_date, s.name, false, s.name, 0, 1"
                        + " from icp_subject s, icp_version v"
                        + " where s.id = ? and v.subject_id = s.id"
                        + " group by s.id, s.filing_number, s.name",
                id,
                old.subject);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isFalse();
        write("update unfiled_change set state = 'REFUTED' where id = ?", id);
        write(
                "insert into paper_answer (id, case_type, case_id, subject_id, kind, received_on,"
                        + " due, bearer, scan_id, sha256, recorded_by, recorded_at)"
                        + " select c.id, 'UNFILED_CHANGE', c.id, c.subject_id, 'ANSWER',"
                        + " current_date, current_date, c.subject_name, min(a.id), 'x', 'x',"
                        + " current_timestamp from unfiled_change c, attachment a where c.id = ?"
                        + " group by c.id, c.subject_id, c.subject_name",
                id);
        isMasked(
                "unfiled_change",
                "subject_name, website_name, filed_value, found_value, officer, answer, opinion",
                id);
        assertThat(texts("paper_answer", "bearer", id)).containsExactly(PersonalData.MASK);
        isWhole(unfiledChanges, "UNFILED_CHANGE", id);
    }

    /** An open item of the website in an audit. */
    private Long audited() {
        Long id = FAR + old.subject;
        write(
                "insert into audit_campaign (id, audit_year, province, state, reference_day, due,"
                        + " opened_by, opened_at, trail_count, version) select ?,"
                        + " coalesce(max(audit_year), 2199) + 1, '110000', 'OPEN', current_date,"
                        + " current_date, 'reviewer', current_timestamp, 0, 1"
                        + " from audit_campaign where audit_year >= 2200",
                id);
        write(
                "insert into audit_item (id, campaign_id, audit_year, province, state, subject_id,"
                        + " website_id, filing_number, subject_name, website_name, county,"
                        + " standing, differed, due, explanation, opinion, trail_count, version)"
                        + " select c.id, c.id, c.audit_year, c.province, 'OPEN', s.id, min(w.id),"
                        + " s.filing_number, s.name, s.name, '', 0, true, c.due, s.name, s.name,"
                        + " 0, 1 from audit_campaign c, icp_subject s, icp_website w"
                        + " where c.id = ? and s.id = ? and w.subject_id = s.id group by c.id,"
                        + " c.audit_year, c.province, s.id, s.filing_number, s.name, c.due",
                id,
                old.subject);
        return id;
    }

    @Test
    @Clause("18.3")
    void masksOpinionsOfDepartmentsAndTheirClues() {
        Long id = audited();
        write("update audit_item set state = 'ENDED', result = 'FAILED' where id = ?", id);
        write(
                "insert into enforcement_clue (id, state, province, subject_id, website_id,"
                        + " filing_number, subject_name, website_name, site, domains, words,"
                        + " received_at, counted_from, due, trail_count, version)"
                        + " select i.id, 'NO_GROUND', i.province, i.subject_id, i.website_id,"
                        + " i.filing_number, i.subject_name, i.website_name, i.subject_name, '',"
                        + " i.subject_name, current_timestamp, current_timestamp, current_date,"
                        + " 0, 1 from audit_item i where i.id = ?",
                id);
        write(
                "insert into enforcement_clue_source (id, clue_id, first_clue, kind, received_on,"
                        + " giver, contact, words, added_at) select i.id, i.id, i.id,"
                        + " 'AUDIT_OPINION', current_date, i.subject_name, 'x@example.com',"
                        + " i.subject_name, current_timestamp from audit_item i where i.id = ?",
                id);
        write(
                "insert into enforcement_transfer (id, state, clue_id, site, from_bureau,"
                        + " to_bureau, holder, reason, returns_before, sent_at, counted_from, due,"
                        + " ended_at, trail_count, version) select i.id, 'RECEIVED', i.id,"
                        + " i.subject_name, i.province, i.province, i.province, i.subject_name, 0,"
                        + " current_timestamp, current_timestamp, current_date,"
                        + " current_timestamp, 0, 1 from audit_item i where i.id = ?",
                id);
        write(
                "insert into department_opinion (id, audit_year, province, state, department_id,"
                        + " audit_item_id, subject_id, website_id, kind, paper_number, issued_on,"
                        + " words, attachment_id, recorded_by, recorded_at, clue_id, trail_count,"
                        + " version) select i.id, i.audit_year, i.province, 'RECORDED',"
                        + " min(a.unit_id), i.id, i.subject_id, i.website_id, 'CLOSE_WEBSITE',"
                        + " 'x', current_date, i.subject_name, min(a.id), 'x', current_timestamp,"
                        + " i.id, 0, 1 from audit_item i, attachment a where i.id = ?"
                        + " group by i.id, i.audit_year, i.province, i.subject_id, i.website_id,"
                        + " i.subject_name",
                id);
        isMasked("enforcement_clue", "subject_name, website_name, site, words", id);
        assertThat(texts("enforcement_clue_source", "giver, contact, words", id))
                .noneMatch(text -> text.contains(old.name) || text.contains("@"));
        assertThat(texts("enforcement_transfer", "site, reason", id))
                .noneMatch(text -> text.contains(old.name));
        isWhole(transfers, "ENFORCEMENT_TRANSFER", id);
        assertThat(texts("department_opinion", "words", id))
                .noneMatch(text -> text.contains(old.name));
        isWhole(opinions, "DEPARTMENT_OPINION", id);
        isWhole(clues, "ENFORCEMENT_CLUE", id);
    }

    @Test
    void masksAnAuditItemWithItsUrgingsOnceItEnded() {
        Long id = audited();
        write(
                "insert into audit_difference (audit_item_id, kind, about, filed_value,"
                        + " found_value, found_at) select ?, 'DOMAIN_HOLDER', 'a.ninja', s.name,"
                        + " s.name, current_timestamp from icp_subject s where s.id = ?",
                id,
                old.subject);
        write(
                "insert into audit_urging (id, audit_item_id, provider_id, officer, urged_on,"
                        + " note, recorded_at) select i.id, i.id, min(u.id), i.subject_name,"
                        + " current_date, i.subject_name, current_timestamp from audit_item i,"
                        + " unit u where i.id = ? group by i.id, i.subject_name",
                id);
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isFalse();
        write("update audit_item set state = 'ENDED', result = 'FAILED' where id = ?", id);
        isMasked("audit_item", "subject_name, website_name, explanation, opinion", id);
        assertThat(texts("audit_urging", "officer, note", id))
                .noneMatch(text -> text.contains(old.name));
        assertThat(
                        old.texts(
                                "select filed_value from audit_difference where audit_item_id = ?",
                                id))
                .containsExactly("null");
        isWhole(auditItems, "AUDIT_ITEM", id);
    }
}
