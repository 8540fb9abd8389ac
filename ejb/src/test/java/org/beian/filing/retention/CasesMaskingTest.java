package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.access.application.AccessRepository;
import org.beian.agency.DisavowalRepository;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.OpinionRepository;
import org.beian.cancellation.clearing.ClearingRepository;
import org.beian.enforcement.ClueRepository;
import org.beian.filing.content.PersonalData;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.AuditedCases;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that each kind of case about a filing is masked with it, in every text that it copied. */
@DatabaseTest
@Clause("3")
class CasesMaskingTest {

    /** Keys that no sequence comes to. */
    private static final long FAR = 1_000_000_000L;

    @Inject MaskingScene old;
    @Inject ClearingRepository clearings;
    @Inject DisavowalRepository disavowals;
    @Inject AccessRepository accesses;
    @Inject UnfiledChangeRepository unfiledChanges;
    @Inject AuditItemRepository auditItems;
    @Inject OpinionRepository opinions;
    @Inject ClueRepository clues;

    @BeforeEach
    void begin() {
        old.cancelled();
        old.carryOut();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** Words of somebody that name the person. */
    private String words() {
        return "用户" + old.name + "来电说明";
    }

    private List<String> texts(String table, String columns, Long id) {
        List<String> all = new ArrayList<>();
        for (String column : columns.split(", ")) {
            all.addAll(old.texts("select " + column + " from " + table + " where id = ?", id));
        }
        return all;
    }

    /** Masks; the texts named the person before, and name nobody afterwards. */
    private void isMasked(String table, String columns, Long id) {
        assertThat(texts(table, columns, id)).allMatch(text -> text.contains(old.name));
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isTrue();
        assertThat(texts(table, columns, id))
                .hasSize(columns.split(", ").length)
                .allMatch(text -> text.contains(PersonalData.MASK) && !text.contains(old.name));
    }

    private void isWhole(AuditedCases cases, String type, Long id) {
        assertThat(old.acts(type, id)).containsExactly("MASK");
        assertThat(
                        FiledScene.inNew(
                                () ->
                                        cases.after(id - 1, 1).stream()
                                                .allMatch(
                                                        each ->
                                                                old.history
                                                                        .verify(each)
                                                                        .isWhole())))
                .isTrue();
    }

    private void write(String sql, Object... values) {
        assertThat(old.scene.filed.write(sql, values)).isEqualTo(1);
    }

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
        isMasked(
                "unfiled_change",
                "subject_name, website_name, filed_value, found_value, officer, answer, opinion",
                id);
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
                "insert into enforcement_clue (id, source, source_id, province, subject_id,"
                        + " website_id, filing_number, subject_name, website_name, domains,"
                        + " department_id, paper_number, attachment_id, words, received_at,"
                        + " trail_count, version) select i.id, 'AUDIT_OPINION', i.id, i.province,"
                        + " i.subject_id, i.website_id, i.filing_number, i.subject_name,"
                        + " i.website_name, '', min(a.unit_id), 'x', min(a.id), i.subject_name,"
                        + " current_timestamp, 0, 1 from audit_item i, attachment a where i.id = ?"
                        + " group by i.id, i.province, i.subject_id, i.website_id,"
                        + " i.filing_number, i.subject_name, i.website_name",
                id);
        write(
                "insert into department_opinion (id, audit_year, province, state, department_id,"
                        + " audit_item_id, subject_id, website_id, kind, paper_number, issued_on,"
                        + " words, attachment_id, recorded_by, recorded_at, clue_id, trail_count,"
                        + " version) select c.id, i.audit_year, i.province, 'RECORDED',"
                        + " c.department_id, i.id, i.subject_id, i.website_id, 'CLOSE_WEBSITE',"
                        + " 'x', current_date, c.words, c.attachment_id, 'x', current_timestamp,"
                        + " c.id, 0, 1 from enforcement_clue c, audit_item i"
                        + " where c.id = ? and i.id = c.id",
                id);
        isMasked("enforcement_clue", "subject_name, website_name, words", id);
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
