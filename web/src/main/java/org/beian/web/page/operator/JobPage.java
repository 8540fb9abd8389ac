package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.beian.batch.job.JobControl;
import org.beian.intake.imports.ImportOfJob;
import org.beian.job.JobRefusal;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobPart;
import org.beian.job.execution.JobRunLine;
import org.beian.job.execution.JobState;
import org.beian.web.health.LogSearch;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the page of one job: its phases, runs and findings. */
@Named
@RequestScoped
public class JobPage {

    private static final String TRAIL = "trail-verification";

    @Inject JobControl desk;
    @Inject ImportOfJob imports;
    @Inject JobActs acts;
    @Inject JobWords words;
    @Inject LogSearch logs;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    @Inject
    @ManagedProperty("#{param.log}")
    String log;

    private JobLine job;
    private String reason;
    private List<String> records;
    private KeysetModel<JobFinding> findings;

    /**
     * View of a phase or partition.
     *
     * @param total 0 where it is unknown
     * @param secondsLeft null where it is unknown, and while nothing is done in it
     */
    public record Part(
            String name, long total, long done, Double rate, Long secondsLeft, String kind) {}

    /** View action: answers 404 when the job in the URL does not exist. */
    public void load() {
        if (PageErrors.ifThere(this::getJob).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public void stop() {
        acts.stop(id);
        job = null;
    }

    public void restart() {
        acts.restart(id);
        job = null;
    }

    /** Dismisses the job for the reason that was entered. */
    public void dismiss() {
        if (acts.dismiss(id, reason)) {
            PageErrors.goSaying("/operator/job.xhtml?id=" + getJob().id());
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** The job in the URL. */
    public JobLine getJob() {
        if (job == null) {
            job = desk.find(Addressed.id(id).orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of("")));
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
        boolean measured = each.isBegun() && ofThisRun;
        boolean moving = measured && !over && getJob().state() == JobState.RUNNING;
        return new Part(
                words.part(each.name()),
                over ? each.done() : each.total(),
                each.done(),
                measured ? each.itemsPerSecond() : null,
                moving ? each.secondsLeft() : null,
                over ? "good" : words.kind(getJob().state()));
    }

    /** Runs, the latest first. */
    public List<JobRunLine> getRuns() {
        return desk.runs(getJob().id());
    }

    /** Whether the URL asks for the log: its files are read whole. */
    public boolean isLogAsked() {
        return log != null;
    }

    /** What the log of this server says of the job, in order. */
    public List<String> getRecords() {
        if (records == null) {
            Pattern sought = Pattern.compile("\\bJob " + getJob().id() + "\\b");
            records = logs.records(sought, getJob().createdAt());
        }
        return records;
    }

    /** Counts of the import that the job processes; null when it processes none. */
    public ImportOfJob.Counts getImported() {
        return imports.find(getJob().id()).orElse(null);
    }

    /** Findings in their order. */
    public KeysetModel<JobFinding> getFindings() {
        if (findings == null) {
            findings =
                    KeysetModel.ofPage(
                            finding -> String.valueOf(finding.number()),
                            query ->
                                    desk.findings(
                                            getJob().id(), after(query.number()), query.limit()));
        }
        return findings;
    }

    private static int after(Long number) {
        return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** Whether the job, a verification of the history, may have left a checkpoint. */
    public boolean isVerified() {
        return TRAIL.equals(getJob().name()) && !getJob().state().isOpen();
    }
}
