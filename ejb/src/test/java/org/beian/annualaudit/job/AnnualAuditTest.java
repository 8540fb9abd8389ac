package org.beian.annualaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignProgress;
import org.beian.annualaudit.campaign.CampaignScene;
import org.beian.annualaudit.campaign.CampaignView;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.job.JobRefusal;
import org.beian.job.definition.JobCatalogue;
import org.beian.job.execution.JobAlreadyRunning;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobPartition;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.IpRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the job of the annual audit, step by step, with planted differences of each kind. */
@DatabaseTest
@Clause({"18.1", "18.2"})
class AnnualAuditTest {

    private static final String PROVINCE = "640000";
    private static final String OTHER = "示例另一持有者";
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Inject CampaignScene scene;
    @Inject AuditRun run;
    @Inject AuditReading reading;
    @Inject JobCatalogue catalogue;
    @Inject JobList jobs;

    @AfterEach
    void leaveNothing() {
        scene.leaveNothing();
    }

    private void audit() {
        run.run(CampaignScene.YEAR, PROVINCE);
    }

    private String subject() {
        return scene.sample().at("/subject/name");
    }

    /** A website about which every register agrees; gives its number. */
    private String agreeing() {
        scene.file();
        scene.report(scene.filed.domain(), subject(), LATER);
        return scene.filed.website();
    }

    private Long provider() {
        return scene.filed.filed.provider().id();
    }

    /** The kinds that stand, by number of the website. */
    private Map<String, List<String>> standing() {
        List<?> rows =
                scene.filed.filed.read(
                        """
                        select i.filing_number, d.kind from audit_difference d
                        join audit_item i on i.id = d.audit_item_id
                        where d.gone_at is null and i.province = ? order by i.filing_number, d.kind""",
                        PROVINCE);
        return rows.stream()
                .map(Object[].class::cast)
                .collect(
                        Collectors.groupingBy(
                                row -> row[0].toString(),
                                Collectors.mapping(row -> row[1].toString(), Collectors.toList())));
    }

    private List<String> items() {
        return scene.filed.texts(
                "select filing_number from audit_item where province = ? order by id", PROVINCE);
    }

    private void address(String website, String address) {
        IpRange range = IpRange.parse(address);
        scene.filed.filed.write(
                "update icp_access_range set block = ?, range_start = ?, range_end = ? where"
                        + " access_id in (select a.id from icp_access a join icp_website w"
                        + " on w.id = a.website_id where w.filing_number = ?)",
                RangeOverlapQuery.block(range),
                range.startHex(),
                range.endHex(),
                website);
    }

    /** A website whose address is filed for another province; its provider is the current one. */
    private String outsidePlace() {
        String elsewhere = agreeing();
        address(elsewhere, "203.0.113.77");
        scene.rules.allocate(scene.filed.filed.provider(), "203.0.113.77", "示例用户", null);
        scene.filed.filed.write(
                "update ip_record set province = '440000' where unit_id = ?"
                        + " and kind = 'ALLOCATION'",
                provider());
        return elsewhere;
    }

    @Test
    void findsEachKindOfDifferenceAndNothingElse() {
        Map<String, List<String>> planted = new TreeMap<>();
        String agreeing = agreeing();

        scene.file();
        planted.put(scene.filed.website(), List.of("DOMAIN_UNKNOWN"));

        scene.file();
        scene.report(scene.filed.domain(), subject(), CampaignScene.TODAY.minusDays(1));
        planted.put(scene.filed.website(), List.of("DOMAIN_EXPIRED"));

        scene.file();
        scene.report(scene.filed.domain(), OTHER, LATER);
        // the person behind the registration is not the subject either
        planted.put(scene.filed.website(), List.of("DOMAIN_HOLDER"));

        String nowhere = agreeing();
        address(nowhere, "198.51.100.7");
        planted.put(nowhere, List.of("ADDRESS_NOT_FILED"));

        String others = agreeing();
        scene.filed.filed.write("delete from ip_record where unit_id = ?", provider());
        scene.rules.newProvider();
        planted.put(others, List.of("ADDRESS_OF_OTHER_PROVIDER"));

        String elsewhere = outsidePlace();
        planted.put(elsewhere, List.of("ADDRESS_OUTSIDE_PLACE"));
        Long allocated = provider();

        String remit = agreeing();
        scene.filed.filed.write(
                "update remit set valid_to = ? where unit_id = ?",
                Date.valueOf(CampaignScene.TODAY.minusDays(1)),
                provider());
        planted.put(remit, List.of("PROVIDER_OUT_OF_REMIT"));

        String mail = agreeing();
        int mails =
                scene.filed.filed.write(
                        "update mail set state = 'PARKED' where recipient = ?",
                        scene.sample().at("/subject/responsible/email"));
        assertThat(mails).isPositive();
        planted.put(mail, List.of("MAIL_NOT_DELIVERED"));

        Long id = scene.opened();
        try {
            audit();
            assertThat(standing()).isEqualTo(planted);
        } finally {
            scene.filed.filed.write(
                    "delete from ip_record where unit_id = ? and kind = 'ALLOCATION'", allocated);
        }
        assertThat(items()).contains(agreeing).hasSize(9);
        scene.asReviewer();
        CampaignProgress progress = reading.progress(id);
        assertThat(progress.byKind().values()).hasSize(8).containsOnly(1L);
        assertThat(progress.byCounty()).containsExactly(new CampaignProgress.Share("110108", 9, 9));
        assertThat(progress.byProvider()).hasSize(9);
    }

    @Test
    void skipsAndNamesAWebsiteWhoseDataCannotBeRead() {
        scene.file();
        String broken = scene.filed.website();
        String domain = scene.filed.domain();
        String unreadable = "示例 " + domain;
        scene.file();
        String unknown = scene.filed.website();
        agreeing();
        scene.opened();
        rename(domain, unreadable);
        long job;
        try {
            job = run.run(CampaignScene.YEAR, PROVINCE);
        } finally {
            rename(unreadable, domain);
        }
        assertThat(standing()).isEqualTo(Map.of(unknown, List.of("DOMAIN_UNKNOWN")));
        assertThat(
                        scene.filed.texts(
                                "select detail from job_finding where job_id = ?"
                                        + " and code = 'AUDIT_NOT_COMPARED'",
                                job))
                .containsExactly(broken);
        audit();
        assertThat(standing())
                .isEqualTo(
                        Map.of(
                                broken,
                                List.of("DOMAIN_UNKNOWN"),
                                unknown,
                                List.of("DOMAIN_UNKNOWN")));
    }

    private void rename(String domain, String name) {
        scene.filed.filed.write("update icp_domain set domain = ? where domain = ?", name, domain);
    }

    @Test
    void findsADocumentThatEnded() {
        scene.file(sample -> sample.with("/subject/document/validTo", "2026-11-24"));
        scene.report(scene.filed.domain(), subject(), LATER);
        scene.opened();
        audit();
        assertThat(standing()).isEmpty();
        TestClock.shared().set(CampaignScene.TODAY.plusDays(1).atTime(3, 0));
        audit();
        assertThat(standing())
                .isEqualTo(
                        Map.of(
                                scene.filed.website(),
                                List.of(DifferenceKind.DOCUMENT_EXPIRED.name())));
    }

    @Test
    void findsWhatChangedWhenItRunsAgain() {
        String website = agreeing();
        String domain = scene.filed.domain();
        Long id = scene.opened();
        audit();
        assertThat(standing()).isEmpty();
        scene.rules.withdrawReports(domain);
        scene.report(domain, OTHER, LATER);
        audit();
        assertThat(standing()).isEqualTo(Map.of(website, List.of("DOMAIN_HOLDER")));
        scene.rules.withdrawReports(domain);
        scene.report(domain, subject(), LATER);
        audit();
        audit();
        assertThat(standing()).isEmpty();
        assertThat(
                        scene.filed.texts(
                                "select standing from audit_item where filing_number = ?"
                                        + " and differed = true",
                                website))
                .containsExactly("0");
        assertThat(scene.acts(id))
                .containsExactly("OPEN", "NOTIFY", "RECONCILE", "RECONCILE", "RECONCILE");
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void takesEachWebsiteOnceAndWhatIsMissingLater() {
        scene.file();
        Long id = scene.opened();
        audit();
        assertThat(items()).containsExactly(scene.filed.website());
        scene.file();
        audit();
        audit();
        assertThat(items()).hasSize(2);
        assertThat(scene.one(id).state()).isEqualTo(CampaignState.OPEN);
        scene.asReviewer();
        CampaignView seen = reading.campaign(id).orElseThrow();
        assertThat(seen.items()).isEqualTo(2);
        assertThat(seen.waiting()).isEqualTo(2);
        assertThatThrownBy(() -> scene.opening.close(id, seen.version()))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        rejected ->
                                assertThat(rejected.refusal())
                                        .isEqualTo(AuditRefusal.AUDIT_ITEMS_WAIT));
        scene.filed.filed.write(
                "update audit_item set state = 'ENDED', result = 'PASSED' where campaign_id = ?",
                id);
        scene.opening.close(id, seen.version());
        assertThat(scene.one(id).state()).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void takesNoneThatWasFiledAfterTheReferenceDay() {
        scene.file();
        TestClock.shared().set(CampaignScene.TODAY.plusDays(1).atTime(0, 0));
        scene.file();
        scene.opened();
        JobLine job = jobs.find(run.run(CampaignScene.YEAR, PROVINCE)).orElseThrow();
        assertThat(items()).hasSize(1);
        assertThat(job.done()).as("all parts were planned").isEqualTo(job.total());
    }

    @Test
    void goesOnWhereItStoodAfterAFailure() {
        agreeing();
        scene.file();
        scene.opened();
        run.begin(CampaignScene.YEAR, PROVINCE);
        run.snapshot();
        List<JobPartition> planned = run.partitions();
        assertThat(planned).extracting(JobPartition::total).containsExactly(2L);
        assertThat(planned.get(0).name()).isEqualTo("RECONCILE_64_1");
        run.restart();
        run.snapshot();
        assertThat(run.partitions()).isEqualTo(planned);
        run.reconcile();
        List<JobPartition> done = run.partitions();
        assertThat(done.get(0).position()).isNotEqualTo(planned.get(0).position());
        assertThat(run.isToBeTold()).isTrue();
        run.restart();
        run.snapshot();
        assertThat(run.partitions()).isEqualTo(done);
        run.tell();
        assertThat(run.isToBeTold()).isFalse();
        run.end();
        assertThat(items()).hasSize(2);
    }

    @Test
    void refusesAYearThatIsOverOrWithoutCampaign() {
        scene.asReviewer();
        refuses(AuditRefusal.AUDIT_YEAR_INVALID, Map.of("year", "2025"));
        refuses(
                AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND,
                Map.of("year", "2026", "province", PROVINCE));
        scene.opened();
        assertThat(catalogue.parameters("annual-audit", Map.of("year", "2026", "province", "64")))
                .hasSize(2);
    }

    @Test
    void goesOnBehindTheEndOfItsYearUntilItIsClosed() {
        String website = agreeing();
        Long id = scene.opened();
        audit();
        LocalDate night = CampaignScene.TODAY.plusMonths(3);
        TestClock.shared().set(night.atTime(3, 0));
        assertThat(catalogue.find("annual-audit").orElseThrow().parametersFor(night)).isEmpty();
        scene.rules.withdrawReports(scene.filed.domain());
        scene.report(scene.filed.domain(), OTHER, LATER);
        run.run(null, PROVINCE);
        assertThat(standing()).isEqualTo(Map.of(website, List.of("DOMAIN_HOLDER")));
        assertThat(catalogue.parameters("annual-audit", Map.of("year", "2026"))).hasSize(1);
        scene.asReviewer();
        scene.filed.filed.write(
                "update audit_item set state = 'ENDED', result = 'FAILED' where campaign_id = ?",
                id);
        scene.opening.close(id, reading.campaign(id).orElseThrow().version());
        refuses(AuditRefusal.AUDIT_YEAR_INVALID, Map.of("year", "2026", "province", PROVINCE));
        refuses(AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND, Map.of("province", PROVINCE));
    }

    @Test
    void refusesASecondOneWhileOneIsUnderWay() {
        scene.opened();
        run.begin(2026, PROVINCE);
        refuses(JobRefusal.JOB_ALREADY_RUNNING, Map.of("year", "2026"));
        assertThatThrownBy(() -> catalogue.find("annual-audit").orElseThrow().requireAlone())
                .isInstanceOf(JobAlreadyRunning.class);
        run.end();
        assertThat(catalogue.parameters("annual-audit", Map.of("year", "2026"))).hasSize(1);
    }

    private void refuses(Refusal refusal, Map<String, String> told) {
        assertThatThrownBy(() -> catalogue.parameters("annual-audit", told))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(refusal));
    }
}
