package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.mandate.ProviderTask;
import org.beian.filing.mandate.ProviderTaskCounts;
import org.beian.filing.mandate.ProviderTaskKind;
import org.beian.filing.mandate.ProviderTasks;
import org.beian.filing.mandate.SeveralHandOvers;
import org.beian.law.Clause;
import org.beian.web.page.component.OfficersOnDuty;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.AccessTaskCounts;
import org.beian.web.page.frame.ProviderCounts;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of the provider's tasks, ordered by due date, from which approved
 * applications are handed over together; the home page shows its beginning.
 */
@Named
@RequestScoped
public class ProviderTasksPage {

    static final String PATH = "/provider/tasks.xhtml";

    @Inject ProviderTasks tasks;
    @Inject SeveralHandOvers several;
    @Inject SeveralResults results;
    @Inject OfficersOnDuty officers;
    @Inject PageErrors declines;
    @Inject ProviderCounts counts;
    @Inject AccessTaskCounts accesses;
    @Inject Callers callers;
    @Inject Words words;

    @Inject
    @ManagedProperty("#{param.kind}")
    String chosen;

    private KeysetModel<Row> list;
    private final RowSelection<Row> selection = new RowSelection<>();
    private String officer;
    private String guidance;

    /**
     * Row of a task.
     *
     * @param position key of the row
     * @param what action to take
     * @param daysLeft working days until it is due
     */
    public record Row(
            String position,
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

    /** Whether the user works for a provider. */
    public boolean isShown() {
        return callers.current().has(Roles.PROVIDER);
    }

    /** All of applications for filing, each kind of them, then those of access. */
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

    /** The tasks by the day on which they are due. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            Row::position,
                            query ->
                                    rows(
                                            tasks.next(
                                                    kind(),
                                                    QueuePosition.parse(
                                                            query.after(), QueuePosition.START),
                                                    query.limit())));
        }
        return list;
    }

    /** Number of tasks that match, counted up to 1,001. */
    public int getTotal() {
        ProviderTaskCounts now = counts.now();
        return kind() == null ? now.all() : now.waiting().get(kind());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return kind() == null ? PATH : PATH + "?kind=" + kind();
    }

    private List<Row> rows(List<ProviderTask> some) {
        return some.stream()
                .map(
                        task ->
                                new Row(
                                        task.position().toString(),
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

    /** Whether the approved applications are shown, which can be handed over together. */
    public boolean isHandingOver() {
        return kind() == ProviderTaskKind.TO_HAND_OVER;
    }

    /** Hands the selected applications over, or all that wait for it. */
    @Clause("12.6")
    public void handOver() {
        if (guidance == null || guidance.isBlank()) {
            declines.wrong(words.text("handOver.guidanceMissing"));
            return;
        }
        boolean done =
                results.act(
                        selection,
                        () ->
                                selection.isAll()
                                        ? several.passAll(officer, guidance)
                                        : several.pass(selection.keys(Row::id), officer, guidance),
                        UnaryOperator.identity());
        if (done) {
            guidance = null;
        }
    }

    public RowSelection<Row> getSelection() {
        return selection;
    }

    /** The officer who hands over; by default the one that the account is. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String given) {
        guidance = given;
    }

    private ProviderTaskKind kind() {
        return Stream.of(ProviderTaskKind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
