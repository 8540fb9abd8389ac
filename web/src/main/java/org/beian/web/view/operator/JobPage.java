package org.beian.web.view.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.batch.job.JobDesk;
import org.beian.intake.ImportCounts;
import org.beian.job.JobFinding;
import org.beian.job.JobLine;
import org.beian.job.JobPart;
import org.beian.job.JobRunLine;
import org.beian.job.JobState;
import org.beian.job.NoSuchJob;
import org.beian.web.view.Declines;

/** One job: its phases, its runs, what it found. */
@Named
@RequestScoped
public class JobPage {

    private static final int FINDINGS = 100;

    @Inject JobDesk desk;
    @Inject ImportCounts imports;
    @Inject OperatorActs acts;
    @Inject JobWords words;

    private JobLine job;
    private List<JobPart> parts;

    /**
     * A phase or partition on the page.
     *
     * @param total 0 where nobody can tell
     */
    public record Part(String name, long total, long done, Double rate, String kind) {}

    /** Finds the job that the address names, else the page is not found. */
    public void load() {
        if (Declines.ifThere(this::getJob).isEmpty()) {
            Declines.notFound();
        }
    }

    /** Does what the pressed button says; nothing when the page refreshes itself. */
    public void act() {
        acts.when("stop", desk::stop, "job.stopping");
        acts.when("restart", desk::restart, "job.restarted");
        job = null;
    }

    /** The job that the address names. */
    public JobLine getJob() {
        if (job == null) {
            job = desk.find(acts.number("id").orElseThrow(() -> new NoSuchJob("")));
        }
        return job;
    }

    /** Phases or partitions in the order in which they began. */
    public List<Part> getParts() {
        return parts().stream().map(this::part).toList();
    }

    /** One that is over was as large as it became; of another only the job may know. */
    private Part part(JobPart each) {
        boolean current = each.name().equals(getJob().part());
        boolean over = !current || getJob().state() == JobState.COMPLETED;
        long total = each.total() > 0 || !over ? each.total() : each.done();
        return new Part(
                words.part(each.name()),
                total,
                each.done(),
                each.itemsPerSecond(),
                over ? "good" : words.kind(getJob().state()));
    }

    /** Runs, the latest first. */
    public List<JobRunLine> getRuns() {
        return desk.runs(getJob().id());
    }

    /** The import that it works on; null when it works on none. */
    public ImportCounts.Counts getImported() {
        return imports.ofJob(getJob().id()).orElse(null);
    }

    public List<JobFinding> getFindings() {
        return desk.findings(getJob().id(), after(), FINDINGS);
    }

    /** Where the next findings begin; null when these are the last. */
    public Integer getMoreFindings() {
        int last = after() + FINDINGS;
        return last < getJob().findings() ? last : null;
    }

    private int after() {
        return (int) Math.min(acts.number("after").orElse(0L), Integer.MAX_VALUE);
    }

    private List<JobPart> parts() {
        if (parts == null) {
            parts = desk.parts(getJob().id());
        }
        return parts;
    }
}
