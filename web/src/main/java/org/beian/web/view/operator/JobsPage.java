package org.beian.web.view.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.beian.batch.job.JobDesk;
import org.beian.job.JobFinding;
import org.beian.job.JobLine;
import org.beian.job.JobState;
import org.beian.job.NoSuchJob;
import org.beian.notice.MailDesk;
import org.beian.notice.MailState;
import org.beian.web.view.Declines;

/** Jobs running and failed, with their progress; one job and what it found. */
@Named
@RequestScoped
public class JobsPage {

    private static final int PAGE = 20;
    private static final int COUNTED = 200;
    private static final int FINDINGS = 100;

    @Inject JobDesk desk;
    @Inject MailDesk mails;
    @Inject OperatorActs acts;

    private List<JobLine> jobs;
    private List<JobLine> recent;
    private JobLine job;

    /** Does what the pressed button says; nothing when the page refreshes itself. */
    public void act() {
        acts.when(
                "start", number -> desk.start(JobDesk.TRAIL_VERIFICATION, Map.of()), "job.started");
        acts.when("stop", desk::stop, "job.stopping");
        acts.when("restart", desk::restart, "job.restarted");
        jobs = null;
        recent = null;
    }

    /** Finds the job that the address names, else the page is not found. */
    public void load() {
        if (Declines.ifThere(this::getJob).isEmpty()) {
            Declines.notFound();
        }
    }

    public List<JobLine> getJobs() {
        if (jobs == null) {
            jobs = desk.list(acts.number("before").orElse(null), PAGE);
        }
        return jobs;
    }

    /** Where the older jobs begin; null when there are none. */
    public Long getOlder() {
        return getJobs().size() < PAGE ? null : getJobs().get(PAGE - 1).id();
    }

    /** Whether the list begins with the newest. */
    public boolean isNewest() {
        return acts.number("before").isEmpty();
    }

    public long getRunning() {
        return recent().stream().filter(line -> line.state().isOpen()).count();
    }

    /** Failed or interrupted among the newest 200 jobs. */
    public long getFailed() {
        return recent().stream()
                .filter(
                        line ->
                                line.state() == JobState.FAILED
                                        || line.state() == JobState.INTERRUPTED)
                .count();
    }

    /** Mails that wait to be sent. */
    public long getWaitingMails() {
        return mails.counts().get(MailState.WAITING);
    }

    /** Mails that were refused for good. */
    public long getParkedMails() {
        return mails.counts().get(MailState.PARKED);
    }

    /** The job that the address names. */
    public JobLine getJob() {
        if (job == null) {
            job = desk.find(acts.number("id").orElseThrow(() -> new NoSuchJob("")));
        }
        return job;
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

    /** Parameters on one line. */
    public String parameters(JobLine line) {
        return String.join(
                " • ",
                line.parameters().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    /** Colour of a state's chip and bar. */
    public String kind(JobState state) {
        return switch (state) {
            case STARTING, RUNNING -> "info";
            case STOPPING, STOPPED -> "warn";
            case FAILED, INTERRUPTED -> "bad";
            case COMPLETED -> "good";
        };
    }

    /**
     * The first part of a failure, for which there is a text; the rest is the server's own word.
     */
    public String failureCode(JobLine line) {
        return line.failure() == null ? "" : line.failure().replaceFirst("(?s):.*", "");
    }

    public String failureDetail(JobLine line) {
        return line.failure() == null ? "" : line.failure().replaceFirst("^[A-Z_]+: ?", "");
    }

    private List<JobLine> recent() {
        if (recent == null) {
            recent = desk.list(null, COUNTED);
        }
        return recent;
    }
}
