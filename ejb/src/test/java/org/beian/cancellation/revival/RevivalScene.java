package org.beian.cancellation.revival;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.review.FiledScene;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;

/**
 * Test fixture of a website whose only provider withdrew, and of rows as the register once left
 * them: the content kept the last access, and the next application entered it anew.
 */
@Dependent
public class RevivalScene {

    private static final String NEXT = "203.0.113.78";

    /** Keys of the rows that are written here, far from those of the sequence. */
    private static final long FAR = 50_000_000;

    @Inject CancellationScene cancelled;
    @Inject RevivedAccessEnding ending;
    @Inject JobRepository ledger;
    @Inject FilingRepository filings;
    @Inject History history;
    @Inject TestCallers callers;

    String number;
    FilingContent.Access stale;
    private Long ended;
    private long job;

    /** The only provider withdrew. */
    public void withdraw() {
        number = cancelled.filedBySponsor();
        stale = content().accesses().get(0);
        ended = Long.valueOf(accesses(cancelled.filed.provider()).get(0));
        TestClock.shared().advance(Duration.ofDays(1));
        cancelled.asProvider();
        cancelled.approved(
                cancelled.submitted(
                        cancelled.withdrawal(Shanghai.date(TestClock.shared().instant()))));
        TestClock.shared().advance(Duration.ofDays(1));
    }

    public FilingContent.Website content() {
        return FilingJson.part(
                cancelled
                        .texts(
                                "select cast(content as varchar(8000)) from icp_website"
                                        + " where filing_number = ?",
                                cancelled.website())
                        .get(0),
                FilingContent.Website.class);
    }

    private List<String> accesses(Unit provider) {
        return ofAccesses("id", provider);
    }

    /** States of the accesses of the provider that withdrew, the oldest first. */
    public List<String> states() {
        return ofAccesses("state", cancelled.filed.provider());
    }

    private List<String> ofAccesses(String column, Unit provider) {
        return cancelled.texts(
                "select a."
                        + column
                        + " from icp_access a join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? and a.provider_id = ? order by a.since",
                cancelled.website(),
                provider.id());
    }

    /** The content names the ended access again, beside those in force. */
    void name() {
        FilingContent.Website now = content();
        List<FilingContent.Access> all = new ArrayList<>(List.of(stale));
        all.addAll(now.accesses());
        String written = FilingJson.write(now.with(all));
        cancelled.filed.write(
                "update icp_website set content = ? where filing_number = ?",
                written,
                cancelled.website());
        cancelled.filed.write(
                "update icp_version set content = ? where filing_number = ? and valid_to is null",
                written,
                cancelled.website());
    }

    /** The sponsor adds an access at another provider. */
    Unit added() {
        Unit other = cancelled.filed.newProvider();
        cancelled.asSponsor();
        cancelled.filed.approved(
                cancelled
                        .filing()
                        .asAddedAccess(number, NEXT)
                        .with("/websites/0/accesses/0/provider", other.code()));
        return other;
    }

    /** The ended access is in force again, beside one that was added; gives its key. */
    Long revived() {
        Unit other = added();
        name();
        Long key = ended + FAR;
        cancelled.filed.write(
                "insert into icp_access (id, website_id, subject_id, provider_id, methods, state,"
                        + " since, version) select a.id + 50000000, a.website_id, a.subject_id,"
                        + " a.provider_id, a.methods, 'ACTIVE', (select b.since from icp_access b"
                        + " where b.website_id = a.website_id and b.provider_id = ?), 1"
                        + " from icp_access a where a.id = ?",
                other.id(),
                ended);
        cancelled.filed.write(
                "insert into icp_access_range (access_id, family, block, range_start, range_end)"
                        + " select access_id + 50000000, family, block, range_start, range_end"
                        + " from icp_access_range where access_id = ?",
                ended);
        assertThat(states()).containsExactly("CANCELLED", "ACTIVE");
        return key;
    }

    /** The same, and its provider opened it since. */
    public Long used() {
        Long key = revived();
        cancelled.filed.write(
                "insert into icp_access_fact (id, access_id, fact, on_date, officer, account,"
                        + " recorded_at) values (?, ?, 'OPENED', date('2026-11-26'), '示例专员', 'p',"
                        + " current_timestamp)",
                -key,
                key);
        return key;
    }

    /** Runs the job; gives the codes of what it found in the website. */
    public List<String> run(boolean dry) {
        callers.become(Caller.job(RevivedAccessJob.NAME));
        JobLaunch launch =
                ledger.open(RevivedAccessJob.NAME, dry ? Map.of() : Map.of("count", "1"));
        ledger.begin(launch.id(), launch.run(), 1, "node", ending.due());
        Optional<String> position = Optional.of("");
        while (position.isPresent()) {
            position = ending.next(launch.id(), launch.run(), position.get(), dry);
        }
        ledger.ended(launch.id(), launch.run());
        job = launch.id();
        return cancelled.texts(
                "select code from job_finding where job_id = ? and detail = ?",
                job,
                cancelled.website());
    }

    /** Number of findings of a code of the last run, in all websites. */
    int found(String code) {
        return cancelled
                .texts(
                        "select finding_number from job_finding where job_id = ? and code = ?",
                        job,
                        code)
                .size();
    }

    /** Units that were told of the end, among those of the website. */
    List<String> told() {
        return cancelled.texts(
                "select unit_id from event where event_type = 'ACCESS_REVIVAL_ENDED'"
                        + " and unit_id in (?, ?)",
                cancelled.filed.sponsor().id(),
                cancelled.filed.provider().id());
    }

    /** Cause of the version of the website that is in force. */
    String cause() {
        return cancelled
                .texts(
                        "select cause from icp_version where filing_number = ?"
                                + " and valid_to is null",
                        cancelled.website())
                .get(0);
    }

    /** Whether the history of the filing covers the register as it is now. */
    public boolean isWhole() {
        Long source =
                Long.valueOf(
                        cancelled
                                .texts(
                                        "select application_id from icp_subject"
                                                + " where filing_number = ?",
                                        number)
                                .get(0));
        return FiledScene.inNew(() -> history.verify(filings.find(source).orElseThrow()).isWhole());
    }
}
