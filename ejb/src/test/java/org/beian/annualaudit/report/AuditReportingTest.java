package org.beian.annualaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.campaign.CampaignScene;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the annual report against planted items of two bureaus in two years. */
@DatabaseTest
@Clause("18.2")
class AuditReportingTest {

    private static final int YEAR = 2190;
    private static final long FIRST = 4_100_000_000L;
    private static final Province OTHER = Province.QINGHAI;

    @Inject CampaignScene scene;
    @Inject AuditReporting reporting;
    @Inject SeededUnits seeded;

    private String number;
    private long next;

    @BeforeEach
    void plant() {
        next = FIRST;
        number = scene.file();
        item(Province.NINGXIA, YEAR, "PASSED", 2);
        item(Province.NINGXIA, YEAR, "CORRECTED", 4);
        act(item(Province.NINGXIA, YEAR, "FAILED", 0), "FAIL", "OPEN");
        act(item(Province.NINGXIA, YEAR, "FAILED", 0), "FAIL", "EXPLAINED");
        long vetoed = item(Province.NINGXIA, YEAR, "FAILED", 0);
        act(vetoed, "CONFIRM", "OPEN");
        act(vetoed, "VETO", "ENDED");
        item(Province.NINGXIA, YEAR, "CANCELLED", 0);
        long open = item(Province.NINGXIA, YEAR, null, 0);
        difference(open, "DOMAIN_HOLDER", "null");
        difference(open, "DOMAIN_EXPIRED", "current_timestamp");
        difference(vetoed, "DOMAIN_HOLDER", "current_timestamp");
        item(Province.NINGXIA, YEAR - 1, "PASSED", 0);
        item(OTHER, YEAR, "PASSED", 6);
        opinion(open);
    }

    @AfterEach
    void leaveNothing() {
        scene.filed.filed.write("delete from department_opinion where audit_year = ?", YEAR);
        scene.leaveNothing();
        scene.leaveNothingOf(OTHER);
    }

    /**
     * Plants one. The website stands in many campaigns, whose items are all of the year.
     *
     * @param days in which the sponsor answered; 0 where it did not
     */
    private long item(Province province, int year, String result, int days) {
        long id = next++;
        scene.filed.filed.write(
                "insert into audit_campaign (id, audit_year, province, state, reference_day, due,"
                        + " opened_by, opened_at, trail_count, version) values (?, ?, ?, 'OPEN',"
                        + " current_date, current_date, 'reviewer', current_timestamp, 0, 1)",
                id,
                5000 + (int) (id - FIRST),
                province.regionCode());
        String answered = days == 0 ? "null" : "'2026-11-0" + (1 + days) + " 09:00:00'";
        scene.filed.filed.write(
                "insert into audit_item (id, campaign_id, audit_year, province, state, subject_id,"
                        + " website_id, filing_number, subject_name, website_name, county,"
                        + " standing, differed, due, told_at, answered_at, result, trail_count,"
                        + " version) select %d, c.id, %d, c.province, '%s', s.id, w.id,"
                                .formatted(id, year, result == null ? "OPEN" : "ENDED")
                        + " w.filing_number, s.name, w.name, '640104', 0, false, c.due,"
                        + " cast('2026-11-01 09:00:00' as timestamp), cast(%s as timestamp),"
                                .formatted(answered)
                        + " cast(%s as varchar(20)), 0, 1"
                                .formatted(result == null ? "null" : "'" + result + "'")
                        + " from icp_subject s join icp_website w on w.subject_id = s.id,"
                        + " audit_campaign c where s.filing_number = ? and c.id = ?",
                number,
                id);
        return id;
    }

    private void act(long item, String act, String from) {
        scene.filed.filed.write(
                "insert into history_entry (id, case_type, case_id, entry_number, entry_time,"
                        + " actor, act, from_state, to_state, clause, previous_hash, hash)"
                        + " values (?, 'AUDIT_ITEM', ?, ?, current_timestamp, 'reviewer', ?, ?,"
                        + " 'ENDED', '18.2', '0', '0')",
                next,
                item,
                (int) (next++ - FIRST),
                act,
                from);
    }

    private void opinion(long item) {
        Unit department = seeded.add(Capacity.CONTENT_DEPARTMENT, Province.NINGXIA);
        scene.filed.filed.write(
                "insert into department_opinion (id, audit_year, province, state, department_id,"
                        + " audit_item_id, subject_id, website_id, kind, paper_number, issued_on,"
                        + " words, attachment_id, recorded_by, recorded_at, trail_count, version)"
                        + " select i.id, i.audit_year, i.province, 'RECORDED', ?, i.id,"
                        + " i.subject_id, i.website_id, 'CLOSE_WEBSITE', 'P-1', i.due, 'words', ?,"
                        + " 'clerk', current_timestamp, 0, 1 from audit_item i where i.id = ?",
                department.id(),
                scene.filed.mandateOf(department),
                item);
    }

    private void difference(long item, String kind, String gone) {
        scene.filed.filed.write(
                "insert into audit_difference (audit_item_id, kind, about, found_at, gone_at)"
                        + " values (?, ?, 'example.ninja', current_timestamp, "
                        + gone
                        + ")",
                item,
                kind);
    }

    @Test
    void countsResultsReasonsAndDays() {
        scene.asReviewer();
        AnnualReport report = reporting.report(YEAR);
        assertThat(report.sum()).isEqualTo(new AuditSums(7, 1, 1, 1, 1, 1, 1, 1, 2, 6 * 24));
        assertThat(report.sum().failed()).isEqualTo(3);
        assertThat(report.sum().daysToAnswer()).isEqualTo(3);
        assertThat(report.before().websites()).isEqualTo(1);
        assertThat(report.before().daysToAnswer()).isZero();
        assertThat(report.bureaus())
                .singleElement()
                .satisfies(each -> assertThat(each.bureau()).contains("宁夏"));
    }

    @Test
    void countsDifferencesProvidersAndCounties() {
        scene.asReviewer();
        AnnualReport report = reporting.report(YEAR);
        assertThat(report.kinds())
                .isEqualTo(
                        Map.of(
                                DifferenceKind.DOMAIN_EXPIRED,
                                new AnnualReport.Found(1, 1),
                                DifferenceKind.DOMAIN_HOLDER,
                                new AnnualReport.Found(2, 1)));
        assertThat(report.opinions()).isEqualTo(Map.of(OpinionKind.CLOSE_WEBSITE, 1L));
        assertThat(report.counties()).containsExactly(new AnnualReport.Part("640104", 7, 2, 3, 1));
        String provider = scene.filed.filed.provider().name();
        assertThat(report.providers()).containsExactly(new AnnualReport.Part(provider, 7, 2, 3, 1));
    }

    @Test
    void showsTheMinistryTheSumAndEachBureau() {
        scene.asMinistry();
        AnnualReport report = reporting.report(YEAR);
        assertThat(report.sum().websites()).isEqualTo(8);
        assertThat(report.sum().passed()).isEqualTo(2);
        assertThat(report.bureaus())
                .extracting(each -> each.sums().websites())
                .containsExactly(1L, 7L);
        assertThat(reporting.report(YEAR + 9).sum()).isEqualTo(AuditSums.NONE);
    }
}
