package org.beian.annualaudit.campaign;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditCampaignRepository;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;

/**
 * Test fixture of the audit of a province in which nothing is filed but what the test files. {@link
 * #leaveNothing} takes it all away again.
 */
@Dependent
public class CampaignScene {

    public static final int YEAR = 2026;

    /** Why a campaign opens in November. */
    public static final String REASON = "示例：一季度未能开展";

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    static final Province PROVINCE = Province.NINGXIA;
    private static final String CODE = PROVINCE.regionCode();
    private static final List<String> TABLES =
            List.of(
                    "delete from audit_urging where audit_item_id in (%s)",
                    "delete from audit_difference where audit_item_id in (%s)",
                    "delete from history_entry where case_type = 'DEPARTMENT_OPINION' and case_id in"
                            + " (select o.id from department_opinion o where o.audit_item_id"
                            + " in (%s))",
                    "delete from department_opinion where audit_item_id in (%s)",
                    "delete from audit_item_document where audit_item_id in (%s)",
                    "delete from history_entry where case_type = 'AUDIT_ITEM' and case_id in (%s)",
                    "delete from audit_item where id in (%s)");

    @Inject public CancellationScene filed;
    @Inject public RuleScene rules;
    @Inject public AuditOpening opening;
    @Inject AuditCampaignRepository campaigns;
    @Inject SeededUnits seeded;
    @Inject Units units;
    @Inject TestCallers callers;
    @Inject History history;

    private final List<String> numbers = new ArrayList<>();
    private final List<String> domains = new ArrayList<>();

    /** A sponsor's website of the province; gives the number of the subject. */
    public String file() {
        return file(UnaryOperator.identity());
    }

    /** The same with other data. */
    public String file(UnaryOperator<SampleFiling> change) {
        String name = "audited-" + System.nanoTime();
        String number =
                filed.filedBySponsor(
                        sample ->
                                change.apply(sample.withDomain(name + ".ninja"))
                                        .with("/subject/responsible/email", name + "@example.org"));
        move(number);
        return number;
    }

    /** Makes a filing one of the province. */
    public void move(String number) {
        filed.filed.write(
                "update icp_subject set province = ? where filing_number = ?", CODE, number);
        numbers.add(number);
    }

    public void asReviewer() {
        become(PROVINCE);
    }

    public void become(Province province) {
        Unit bureau =
                FiledScene.inNew(() -> units.bureauOf(province))
                        .orElseGet(() -> seeded.add(Capacity.BUREAU, province));
        callers.become(SeededUnits.callerOf(bureau, "auditor-1", REVIEWER));
    }

    public void asMinistry() {
        callers.become(
                SeededUnits.callerOf(seeded.add(Capacity.MINISTRY, null), "minister-1", MINISTRY));
    }

    public static CampaignRequest request() {
        return new CampaignRequest(YEAR, TODAY, DUE, REASON, "示例：请按时核对");
    }

    /** Opened by the bureau of the province, whose reviewer calls. */
    public Long opened() {
        asReviewer();
        return opening.open(request());
    }

    public AuditCampaign one(Long id) {
        return FiledScene.inNew(() -> campaigns.find(id).orElseThrow());
    }

    public List<String> acts(Long id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    public boolean isWhole(Long id) {
        return FiledScene.inNew(() -> history.verify(campaigns.find(id).orElseThrow()).isWhole());
    }

    /** The register of domains says who holds a domain, and until when. */
    public void report(String domain, String holder, LocalDate expires) {
        rules.report(domain, holder, expires);
        domains.add(domain);
    }

    /** Takes back the campaigns of the year, their items, and the reports. */
    public void leaveNothing() {
        TestClock.shared().reset();
        domains.forEach(rules::withdrawReports);
        numbers.forEach(
                number ->
                        filed.filed.write(
                                "update icp_subject set province = '110000'"
                                        + " where filing_number = ?",
                                number));
        leaveNothingOf(PROVINCE);
    }

    /** Takes back the campaigns of a province, with their items, and all frames. */
    public void leaveNothingOf(Province province) {
        String code = province.regionCode();
        for (String table : TABLES) {
            filed.filed.write(
                    table.formatted(
                            "select i.id from audit_item i where i.province = '" + code + "'"));
        }
        filed.filed.write(
                "delete from history_entry where case_type = 'AUDIT_CAMPAIGN' and case_id in"
                        + " (select c.id from audit_campaign c where c.province = ?)",
                code);
        filed.filed.write(
                "delete from audit_requirement where campaign_id in"
                        + " (select c.id from audit_campaign c where c.province = ?)",
                code);
        filed.filed.write("delete from audit_campaign where province = ?", code);
        filed.filed.write("delete from history_entry where case_type = 'AUDIT_FRAME'");
        filed.filed.write("delete from audit_frame");
    }

    /** The valid sample with which a website is filed. */
    public SampleFiling sample() {
        return filed.filing();
    }
}
