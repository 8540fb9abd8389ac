package org.beian.web.page.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.batch.job.JobControl;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobState;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;
import org.primefaces.PrimeFaces;

/**
 * Backing bean of the list of jobs by state and name, each with its progress, and of the forms by
 * which jobs are started.
 */
@Named
@RequestScoped
public class JobsPage {

    private static final String PATH = "/operator/jobs.xhtml";

    /** State in the URL for jobs that failed or were interrupted and were not started again. */
    private static final String UNHANDLED = "UNHANDLED";

    @Inject JobControl desk;
    @Inject JobActs acts;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.name}")
    String name;

    private List<JobStart> starts;
    private KeysetModel<JobLine> jobs;
    private boolean open;

    @PostConstruct
    void prepare() {
        starts = desk.startable().stream().map(JobStart::new).toList();
    }

    /** The jobs, the newest first. */
    public KeysetModel<JobLine> getJobs() {
        if (jobs == null) {
            jobs =
                    KeysetModel.ofPage(
                            line -> String.valueOf(line.id()),
                            query -> read(query.number(), query.limit()));
        }
        return jobs;
    }

    private List<JobLine> read(Long before, int limit) {
        List<JobLine> lines = desk.list(filter(), before, limit);
        open = lines.stream().anyMatch(line -> line.state().isOpen());
        return lines;
    }

    private JobFilter filter() {
        String named = name == null || name.isEmpty() ? null : name;
        return UNHANDLED.equals(state)
                ? JobFilter.unhandled(named)
                : new JobFilter(chosen(), named);
    }

    /** The state in the URL; null for all and for an unknown one. */
    private JobState chosen() {
        return Stream.of(JobState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return Addressed.href(PATH, "state", state, "name", name);
    }

    /** Leads to the list with other filters. */
    public void filterAnew() {
        PageErrors.goTo(getAddress());
    }

    public JobState[] getStates() {
        return JobState.values();
    }

    /** Names to choose from: of jobs that ran, and of those that can be started. */
    public List<String> getNames() {
        TreeSet<String> names = new TreeSet<>(desk.names());
        starts.forEach(each -> names.add(each.getName()));
        return List.copyOf(names);
    }

    /** Jobs that can be started, by name. */
    public List<JobStart> getStarts() {
        return starts;
    }

    /** Parameters of the latest job of that name; none before the first. */
    public Map<String, String> last(String kind) {
        return desk.lastParameters(kind);
    }

    /** Fills the form of a job with the parameters of the latest. */
    public void fillLast(String kind) {
        starts.stream()
                .filter(each -> each.getName().equals(kind))
                .forEach(each -> each.fill(last(kind)));
    }

    /** Starts a job with what its form has. */
    public void start(String kind) {
        starts.stream()
                .filter(each -> each.getName().equals(kind))
                .findFirst()
                .flatMap(each -> declines.attempt(() -> desk.start(kind, each.parameters())))
                .ifPresent(
                        id -> {
                            declines.done("Operator", "job.started");
                            PrimeFaces.current().ajax().addCallbackParam("done", true);
                        });
    }

    public void stop(String job) {
        acts.stop(job);
    }

    public void restart(String job) {
        acts.restart(job);
    }

    /**
     * Whether a job is under way, or is shown as if it were though it ended since: the page
     * refreshes.
     */
    public boolean isMoving() {
        return open || desk.running() > 0;
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String chosen) {
        name = chosen;
    }
}
