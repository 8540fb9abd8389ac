package org.beian.annualaudit.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.reconciliation.WebsiteReconciliation;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Test fixture of a filed website in a campaign of Beijing, in a year of its own. */
@Dependent
public class AuditScene {

    /** Last day of the campaign. */
    public static final LocalDate DUE = LocalDate.of(2026, 12, 8);

    /** Keys that no sequence comes to. */
    private static final long FAR = 4_000_000_000L;

    private static final String HOLDER = "示例另一持有者";
    private static final int FIRST_YEAR = 2200;

    @Inject public CancellationScene filed;
    @Inject RuleScene rules;
    @Inject AuditTelling telling;
    @Inject AuditItemRepository items;
    @Inject WebsiteReconciliation reconciliation;
    @Inject CancellationProcedure cancellations;
    @Inject Event<RegisterEntry.Changed> changes;
    @Inject TestCallers callers;
    @Inject History history;

    private final Set<String> reported = new HashSet<>();
    private String number;
    private Long campaign;
    private String item;

    /** A website whose sponsor filed itself, in a campaign; nobody was told. Gives the item. */
    public String planted() {
        number = filed.filedBySponsor();
        registeredAsFiled();
        return planted(number, newCampaign());
    }

    /** The same, and the sponsor was told. */
    public String told() {
        planted();
        tell();
        return item;
    }

    /** The same, while another one holds the domain in the register. */
    public String differing() {
        planted();
        registeredTo(HOLDER);
        reconcile();
        tell();
        return item;
    }

    private Long newCampaign() {
        int year =
                Integer.parseInt(
                        filed.texts(
                                        "select coalesce(max(audit_year), 0) + 1 from audit_campaign"
                                                + " where audit_year >= ?",
                                        FIRST_YEAR)
                                .get(0));
        campaign = FAR + Math.max(year, FIRST_YEAR);
        filed.filed.write(
                "insert into audit_campaign (id, audit_year, province, state, reference_day, due,"
                        + " opened_by, opened_at, trail_count, version) values (?, ?, '110000',"
                        + " 'PREPARED', ?, ?, 'reviewer', current_timestamp, 0, 1)",
                campaign,
                Math.max(year, FIRST_YEAR),
                java.sql.Date.valueOf(DUE.minusMonths(1)),
                java.sql.Date.valueOf(DUE));
        return campaign;
    }

    /** Puts the website of a filing into a campaign. */
    String planted(String of, Long into) {
        filed.filed.write(
                "insert into audit_item (id, campaign_id, audit_year, province, state, subject_id,"
                        + " website_id, filing_number, subject_name, website_name, county,"
                        + " standing, differed, due, trail_count, version)"
                        + " select w.id + ?, c.id, c.audit_year, c.province, 'OPEN', s.id, w.id,"
                        + " w.filing_number, s.name, w.name, '', 0, false, c.due, 0, 1"
                        + " from icp_subject s join icp_website w on w.subject_id = s.id,"
                        + " audit_campaign c where s.filing_number = ? and c.id = ?",
                FAR,
                of,
                into);
        item =
                filed.texts(
                                "select i.id from audit_item i join icp_subject s"
                                        + " on s.id = i.subject_id where i.campaign_id = ?"
                                        + " and s.filing_number = ?",
                                into,
                                of)
                        .get(0);
        return item;
    }

    Long campaign() {
        return campaign;
    }

    public String number() {
        return number;
    }

    /** Tells all sponsors of the campaign, as its job does. */
    public void tell() {
        asJob();
        long last = 0;
        while (last >= 0) {
            last = telling.next(campaign, last).map(ToldSponsors::last).orElse(-1L);
        }
    }

    void asJob() {
        callers.become(Caller.job("annual-audit"));
    }

    public void registeredTo(String holder) {
        rules.withdrawReports(filed.domain());
        rules.report(filed.domain(), holder, LocalDate.of(2030, 1, 1));
        reported.add(filed.domain());
    }

    /** The register says of the domain what is filed. */
    public void registeredAsFiled() {
        registeredTo(filed.filing().at("/subject/name"));
    }

    /** Leaves clock and register as other tests want them. */
    public void leave() {
        reported.forEach(rules::withdrawReports);
        TestClock.shared().reset();
    }

    void reconcile() {
        FiledScene.inNew(() -> reconciliation.reconcile(items.lock(item).orElseThrow()));
    }

    /** Approved for the sponsor: a change of the website. */
    void change() {
        filed.asSponsor();
        filed.filed.approved(filed.filing().asChange(number));
    }

    /** Something else of the filing changed. */
    void changed() {
        FiledScene.inNew(
                () -> {
                    changes.fire(new RegisterEntry.Changed(one(item).subjectId()));
                    return item;
                });
    }

    /** The job reconciles the campaign once more, and something of the filing changes. */
    public void registersChanged() {
        changed();
        tell();
    }

    /** The provider cancelled in the sponsor's name before, and withdrew that. */
    public void mandate() {
        filed.asProvider();
        cancellations.withdraw(
                filed.submitted(
                        filed.mandated(CancellationKind.CANCEL_WEBSITE, filed.website(), null)));
    }

    public AuditItem one(String id) {
        return FiledScene.inNew(
                () -> {
                    AuditItem found = items.find(id).orElseThrow();
                    found.documents();
                    return found;
                });
    }

    public int version(String id) {
        return one(id).version();
    }

    public void afterTheLastDayOf(String id) {
        TestClock.shared().set(one(id).due().plusDays(1).atTime(9, 0));
    }

    public List<String> told(String id) {
        return filed.texts(
                "select event_type from event where case_type = 'AUDIT_ITEM' and case_id = ?"
                        + " order by created_at, unit_id, event_number",
                Long.valueOf(id));
    }

    public List<String> mails(String id) {
        return filed.texts(
                "select subject from mail where case_type = 'AUDIT_ITEM' and case_id = ?"
                        + " order by id",
                Long.valueOf(id));
    }

    public List<String> acts(String id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    public void isWhole(String id) {
        assertThat(FiledScene.inNew(() -> history.verify(items.find(id).orElseThrow()).isWhole()))
                .isTrue();
    }
}
