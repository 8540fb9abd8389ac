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
import org.beian.web.page.component.Declines;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.AccessTaskCounts;
import org.beian.web.page.frame.ProviderCounts;
import org.beian.web.page.frame.Task;

/** One list of what waits at the provider, due first; the home page shows its beginning. */
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
     * A task.
     *
     * @param what to do
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
     * What waits of one kind.
     *
     * @param count as shown
     */
    public record Pile(String text, String count, String href, boolean current) {}

    public void enter() {
        if (!isShown()) {
            Declines.notFound();
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

    /** What waits at the access desk (11.2, 11.3). */
    private Pile access(String name, String state, int count) {
        String href = "/provider/access.xhtml?state=" + state;
        return new Pile(words.text("tasks.access." + name), Task.shown(count), href, false);
    }

    /** What the bureau has: nothing to do, but its clock runs. */
    public Pile getWithBureau() {
        return new Pile(
                words.text("tasks.withBureau"),
                Task.shown(counts.now().withBureau()),
                "/provider/filings.xhtml?state=UNDER_REVIEW&order=oldest",
                false);
    }

    /** How much is past its day, or empty. */
    public String getOverdue() {
        int overdue = counts.now().overdue();
        return overdue == 0 ? "" : Task.shown(overdue);
    }

    public List<Row> getRows() {
        List<ProviderTask> all = found();
        return rows(all.subList(0, Math.min(PAGE, all.size())));
    }

    /** The first ones, of all kinds. */
    public List<Row> getFirstRows() {
        return rows(
                Declines.ifThere(() -> tasks.next(null, QueuePosition.START, AT_HOME))
                        .orElse(List.of()));
    }

    public String getFirstHref() {
        return from().equals(QueuePosition.START) ? "" : address("");
    }

    public String getNextHref() {
        List<ProviderTask> all = found();
        return all.size() <= PAGE ? "" : address("from=" + all.get(PAGE - 1).position());
    }

    /** What was sent back a moment ago, in a sentence, or empty. */
    public String getDone() {
        String id = DeskAddress.text(request, "sentBack");
        return id.matches("[0-9]{1,18}") ? words.text("provider.sentBack", id) : "";
    }

    private List<ProviderTask> found() {
        if (found == null) {
            found = Declines.ifThere(() -> tasks.next(kind(), from(), PAGE + 1)).orElse(List.of());
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
