package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.batch.job.JobControl;
import org.beian.intake.imports.ImportOfJob;
import org.beian.job.JobRefusal;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobPart;
import org.beian.job.execution.JobRunLine;
import org.beian.job.execution.JobState;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page of one job: its phases, runs and findings. */
@Named
@RequestScoped
public class JobPage {

    private static final int FINDINGS = 100;

    @Inject JobControl desk;
    @Inject ImportOfJob imports;
    @Inject OperatorActs acts;
    @Inject JobWords words;

    private JobLine job;

    /**
     * View of a phase or partition.
     *
     * @param total 0 where it is unknown
     */
    public record Part(String name, long total, long done, Double rate, String kind) {}

    /** View action: answers 404 when the job in the URL does not exist. */
    public void load() {
        if (PageErrors.ifThere(this::getJob).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /**
     * View action: performs the action of the pressed button; none when the page refreshes itself.
     */
    public void act() {
        acts.when("stop", desk::stop, "job.stopping");
        acts.when("restart", desk::restart, "job.restarted");
        job = null;
    }

    /** The job in the URL. */
    public JobLine getJob() {
        if (job == null) {
            job = desk.find(acts.number("id").orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of("")));
        }
        return job;
    }

    /** Phases or partitions in their order. */
    public List<Part> getParts() {
        List<JobPart> all =
                desk.parts(getJob().id()).stream()
                        .filter(each -> each.isBegun() || each.total() > 0)
                        .toList();
        int reached =
                all.stream().filter(JobPart::isBegun).mapToInt(JobPart::number).max().orElse(0);
        return all.stream().map(each -> part(each, each.number() < reached)).toList();
    }

    /**
     * @param left whether a later phase has begun, so that this one is complete
     */
    private Part part(JobPart each, boolean left) {
        boolean over = left || getJob().state() == JobState.COMPLETED;
        boolean ofThisRun =
                getJob().startedAt() != null && !each.startedAt().isBefore(getJob().startedAt());
        return new Part(
                words.part(each.name()),
                over ? each.done() : each.total(),
                each.done(),
                each.isBegun() && ofThisRun ? each.itemsPerSecond() : null,
                over ? "good" : words.kind(getJob().state()));
    }

    /** Runs, the latest first. */
    public List<JobRunLine> getRuns() {
        return desk.runs(getJob().id());
    }

    /** Counts of the import that the job processes; null when it processes none. */
    public ImportOfJob.Counts getImported() {
        return imports.find(getJob().id()).orElse(null);
    }

    public List<JobFinding> getFindings() {
        return desk.findings(getJob().id(), after(), FINDINGS);
    }

    /** Number after which the next findings begin; null when these are the last. */
    public Integer getMoreFindings() {
        int last = after() + FINDINGS;
        return last < getJob().findings() ? last : null;
    }

    private int after() {
        return (int) Math.min(acts.number("after").orElse(0L), Integer.MAX_VALUE);
    }
}
