package org.beian.unfiledchange.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRepository;

/** Test fixture of a filed website about which a change is found, reported or compared. */
@Dependent
public class UnfiledChangeScene {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String FOUND = "示例网站新名称";
    static final String OTHER = "示例另一持有者";

    @Inject public CancellationScene filed;
    @Inject RuleScene rules;
    @Inject UnfiledChangeReporting reporting;
    @Inject UnfiledChangeRepository changes;
    @Inject HolderComparison comparison;
    @Inject JobRepository ledger;
    @Inject TestCallers callers;
    @Inject History history;

    private String number;

    /** The sponsor filed itself; gives the number of the subject. */
    public String file() {
        number = filed.filedBySponsor();
        return number;
    }

    /** A report of the provider on the name of the website. */
    ReportedChange ofName() {
        return new ReportedChange(
                filed.website(),
                ChangedItem.WEBSITE_NAME.name(),
                FOUND,
                SampleFiling.OFFICER,
                TODAY);
    }

    /** Reported by the provider, which calls from now on. */
    public String reported() {
        filed.asProvider();
        return reporting.report(ofName()).toString();
    }

    /** The register of domains says that others hold the website's domain. */
    void registeredTo(String... holders) {
        withdrawReports();
        for (String holder : holders) {
            rules.report(filed.domain(), holder, LocalDate.of(2030, 1, 1));
        }
    }

    void withdrawReports() {
        rules.withdrawReports(filed.domain());
    }

    /** Runs the job once. */
    void compare() {
        callers.become(Caller.job("holder-comparison"));
        JobLaunch launch = ledger.open("holder-comparison", Map.of());
        ledger.begin(launch.id(), launch.run(), 1, "node", comparison.due());
        Optional<String> position = Optional.of("");
        while (position.isPresent()) {
            position = comparison.next(launch.id(), launch.run(), position.get());
        }
        ledger.ended(launch.id(), launch.run());
    }

    /** Ids of those of the website's domain, the oldest first. */
    List<String> ofDomain() {
        return filed.texts(
                "select id from unfiled_change where domain = ? order by id", filed.domain());
    }

    /** The only one of the website's domain. */
    String onlyOfDomain() {
        List<String> found = ofDomain();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    public UnfiledChange one(String id) {
        return FiledScene.inNew(
                () -> {
                    UnfiledChange found = changes.find(id).orElseThrow();
                    found.documents();
                    return found;
                });
    }

    public void afterTheLastDayOf(String id) {
        TestClock.shared().set(one(id).due().plusDays(1).atTime(9, 0));
    }

    /** Approved for the sponsor: another name of the website. */
    void rename() {
        filed.asSponsor();
        filed.filed.approved(filed.filing().asChange(number));
    }

    List<String> told(String id) {
        return filed.texts(
                "select event_type from event where case_type = 'UNFILED_CHANGE' and case_id = ?"
                        + " order by created_at, unit_id, event_number",
                Long.valueOf(id));
    }

    int mails(String id) {
        return filed.texts(
                        "select recipient from mail where case_type = 'UNFILED_CHANGE'"
                                + " and case_id = ?",
                        Long.valueOf(id))
                .size();
    }

    List<String> acts(String id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    public boolean isWhole(String id) {
        return FiledScene.inNew(() -> history.verify(changes.find(id).orElseThrow()).isWhole());
    }
}
