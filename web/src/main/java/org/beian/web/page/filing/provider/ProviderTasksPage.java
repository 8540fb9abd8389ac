package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.mandate.ProviderTask;
import org.beian.filing.mandate.ProviderTaskCounts;
import org.beian.filing.mandate.ProviderTaskKind;
import org.beian.filing.mandate.ProviderTasks;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.AccessTaskCounts;
import org.beian.web.page.frame.ProviderCounts;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the list of the provider's tasks, ordered by due date; the home page shows its
 * beginning.
 */
@Named
@RequestScoped
public class ProviderTasksPage {

    static final String PATH = "/provider/tasks.xhtml";

    private static final int PAGE = 25;
    private static final int AT_HOME = 5;

    @Inject HttpServletRequest request;
    @Inject ProviderTasks tasks;
    @Inject ProviderCounts counts;
    @Inject AccessTaskCounts accesses;
    @Inject Callers callers;
    @Inject Words words;

    private List<ProviderTask> found;

    /**
     * Row of a task.
     *
     * @param what action to take
     * @param daysLeft working days until it is due
     */
    public record Row(
            String href,
            String id,
            String subject,
            String reference,
            String what,
            LocalDate due,
            int daysLeft) {}

    /**
     * Link to the waiting tasks of one kind.
     *
     * @param count number of tasks, as shown
     */
    public record Pile(String text, String count, String href, boolean current) {}

    public void enter() {
        if (!isShown()) {
            PageErrors.notFound();
        }
    }

    /** Whether the user works for a provider. */
    public boolean isShown() {
        return callers.current().has(Roles.PROVIDER);
    }

    /** All, then each kind. */
    public List<Pile> getPiles() {
        ProviderTaskCounts now = counts.now();
        List<Pile> piles = new ArrayList<>();
        piles.add(new Pile(words.text("tasks.all"), Task.shown(now.all()), PATH, kind() == null));
        for (ProviderTaskKind kind : ProviderTaskKind.values()) {
            piles.add(
                    new Pile(
                            words.text("ProviderTaskKind." + kind),
                            Task.shown(now.waiting().get(kind)),
                            PATH + "?kind=" + kind,
                            kind == kind()));
        }
        piles.add(access("TO_ASSIGN", "APPLIED", accesses.now().applied()));
        piles.add(access("TO_OPEN", "TO_OPEN", accesses.now().toOpen()));
        return piles;
    }

    /** Tasks on the access pages (11.2, 11.3). */
    private Pile access(String name, String state, int count) {
        String href = "/provider/access.xhtml?state=" + state;
        return new Pile(words.text("tasks.access." + name), Task.shown(count), href, false);
    }

    /** Applications at the bureau: no task of the provider, but the bureau's deadline runs. */
    public Pile getWithBureau() {
        return new Pile(
                words.text("tasks.withBureau"),
                Task.shown(counts.now().withBureau()),
                "/provider/filings.xhtml?state=UNDER_REVIEW&order=oldest",
                false);
    }

    /** Number of overdue tasks, or empty. */
    public String getOverdue() {
        int overdue = counts.now().overdue();
        return overdue == 0 ? "" : Task.shown(overdue);
    }

    public List<Row> getRows() {
        List<ProviderTask> all = found();
        return rows(all.subList(0, Math.min(PAGE, all.size())));
    }

    /** The first tasks of all kinds. */
    public List<Row> getFirstRows() {
        return rows(
                PageErrors.ifThere(() -> tasks.next(null, QueuePosition.START, AT_HOME))
                        .orElse(List.of()));
    }

    public String getFirstHref() {
        return from().equals(QueuePosition.START) ? "" : address("");
    }

    public String getNextHref() {
        List<ProviderTask> all = found();
        return all.size() <= PAGE ? "" : address("from=" + all.get(PAGE - 1).position());
    }

    /** Sentence about the application just sent back, or empty. */
    public String getDone() {
        String id = DeskAddress.text(request, "sentBack");
        return id.matches("[0-9]{1,18}") ? words.text("provider.sentBack", id) : "";
    }

    private List<ProviderTask> found() {
        if (found == null) {
            found =
                    PageErrors.ifThere(() -> tasks.next(kind(), from(), PAGE + 1))
                            .orElse(List.of());
        }
        return found;
    }

    private List<Row> rows(List<ProviderTask> some) {
        return some.stream()
                .map(
                        task ->
                                new Row(
                                        "/provider/filing.xhtml?id=" + task.id(),
                                        task.id(),
                                        task.subjectName() == null
                                                ? words.text("filings.unnamed")
                                                : task.subjectName(),
                                        task.reference() == null ? "" : task.reference(),
                                        words.text("task.what." + task.kind()),
                                        task.due(),
                                        task.workingDaysLeft()))
                .toList();
    }

    private ProviderTaskKind kind() {
        String name = DeskAddress.text(request, "kind");
        return Stream.of(ProviderTaskKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private QueuePosition from() {
        return QueuePosition.parse(DeskAddress.text(request, "from"), QueuePosition.START);
    }

    private String address(String more) {
        String kind = kind() == null ? "" : "kind=" + kind();
        String query = kind + (kind.isEmpty() || more.isEmpty() ? "" : "&") + more;
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }
}
