package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.batch.job.JobControl;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobState;

/**
 * Backing bean of the list of jobs by state and name, each with its progress, and of the jobs that
 * can be started.
 */
@Named
@RequestScoped
public class JobsPage {

    private static final int PAGE = 20;
    private static final String PATH = "/operator/jobs.xhtml";
    private static final String START = "start-";

    /**
     * Value of the URL parameter {@code state} for jobs that failed or were interrupted and were
     * not started again.
     */
    private static final String UNHANDLED = "UNHANDLED";

    @Inject JobControl desk;
    @Inject OperatorActs acts;

    private List<JobLine> jobs;

    /**
     * View action: performs the action of the pressed button; none when the page refreshes itself.
     */
    public void act() {
        for (JobKind kind : desk.startable()) {
            acts.whenPressed(
                    START + kind.name(), () -> desk.start(kind.name(), told(kind)), "job.started");
        }
        acts.when("stop", desk::stop, "job.stopping");
        acts.when("restart", desk::restart, "job.restarted");
        jobs = null;
    }

    private Map<String, String> told(JobKind kind) {
        Map<String, String> told = new HashMap<>();
        for (JobParameter each : kind.parameters()) {
            told.put(each.name(), acts.parameter(field(kind, each)));
        }
        return told;
    }

    public List<JobLine> getJobs() {
        if (jobs == null) {
            jobs = desk.list(filter(), acts.number("before").orElse(null), PAGE);
        }
        return jobs;
    }

    /** Jobs that can be started, by name. */
    public List<JobKind> getStartable() {
        return desk.startable();
    }

    /** Name and id of a job's field. */
    public String field(JobKind kind, JobParameter parameter) {
        return kind.name() + "-" + parameter.name();
    }

    /** Input of a job's field, kept after a refusal. */
    public String entered(JobKind kind, JobParameter parameter) {
        String sent = acts.parameter(field(kind, parameter));
        return sent == null ? "" : sent;
    }

    /** HTML input type of a parameter's field. */
    public String type(JobParameter parameter) {
        return switch (parameter.kind()) {
            case MONTH -> "month";
            case DATE -> "date";
            case TEXT -> "text";
        };
    }

    /** The state in the URL; null for all and for an unknown one. */
    public JobState getState() {
        return Stream.of(JobState.values())
                .filter(state -> state.name().equals(acts.parameter("state")))
                .findFirst()
                .orElse(null);
    }

    /** Whether only jobs that need attention are listed. */
    public boolean isUnhandled() {
        return UNHANDLED.equals(acts.parameter("state"));
    }

    public JobState[] getStates() {
        return JobState.values();
    }

    /** The name in the URL; null for all. */
    public String getName() {
        String name = acts.parameter("name");
        return name == null || name.isBlank() ? null : name;
    }

    /** Names to choose from: of jobs that ran, and of those that can be started. */
    public List<String> getNames() {
        TreeSet<String> names = new TreeSet<>(desk.names());
        desk.startable().forEach(kind -> names.add(kind.name()));
        return List.copyOf(names);
    }

    /** URL of the list with another state. */
    public String withState(JobState state) {
        return address(state == null ? null : state.name(), getName(), null);
    }

    /** URL of the list of jobs that need attention. */
    public String getUnhandledHref() {
        return address(UNHANDLED, getName(), null);
    }

    /** URL of the list with another name. */
    public String withName(String name) {
        return address(chosen(), name, null);
    }

    /** URL of the older jobs; empty when there are none. */
    public String getOlder() {
        return getJobs().size() < PAGE
                ? ""
                : address(chosen(), getName(), getJobs().get(PAGE - 1).id());
    }

    /** URL of the beginning of the list; empty when this is it. */
    public String getNewest() {
        return acts.number("before").isEmpty() ? "" : address(chosen(), getName(), null);
    }

    /** Whether a job on the page is not at its end, so that the page refreshes. */
    public boolean isMoving() {
        return getJobs().stream().anyMatch(line -> line.state().isOpen());
    }

    private JobFilter filter() {
        return isUnhandled()
                ? JobFilter.unhandled(getName())
                : new JobFilter(getState(), getName());
    }

    private String chosen() {
        if (isUnhandled()) {
            return UNHANDLED;
        }
        return getState() == null ? null : getState().name();
    }

    private static String address(String state, String name, Long before) {
        String query =
                (state == null ? "" : "&state=" + state)
                        + (name == null
                                ? ""
                                : "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        + (before == null ? "" : "&before=" + before);
        return PATH + query.replaceFirst("^&", "?");
    }
}
