package org.beian.web.page.frame;

import static org.beian.account.Roles.ADMIN;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.OPERATOR;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.signin.SignedIn;
import org.beian.filing.submission.FilingDrafts;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.signin.AccountSession;

/** Work area of the signed-in account: the tasks of its roles, and no others. */
@RequestScoped
class SignedInDesk implements Desk {

    private Callers callers;
    private Units units;
    private ReviewCounts reviews;
    private ProviderCounts provided;
    private AccessTaskCounts accesses;
    private FilingDrafts drafts;
    private RegisterTasks registers;
    private Frame frame;
    private HttpServletRequest request;

    protected SignedInDesk() {}

    @Inject
    SignedInDesk(
            Callers callers,
            Units units,
            ReviewCounts reviews,
            ProviderCounts provided,
            AccessTaskCounts accesses,
            FilingDrafts drafts,
            RegisterTasks registers,
            Frame frame,
            HttpServletRequest request) {
        this.callers = callers;
        this.units = units;
        this.reviews = reviews;
        this.provided = provided;
        this.accesses = accesses;
        this.drafts = drafts;
        this.registers = registers;
        this.frame = frame;
        this.request = request;
    }

    @Override
    public String unitName() {
        Long unit = callers.current().unitId();
        return unit == null ? "" : units.find(unit).map(Unit::name).orElse("");
    }

    @Override
    public String roleName() {
        ResourceBundle texts = Texts.in(frame.getLocale());
        return callers.current().roles().stream()
                .sorted()
                .map(role -> "Role." + role)
                .filter(texts::containsKey)
                .map(texts::getString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String userName() {
        return callers.current().displayName();
    }

    @Override
    public List<Task> tasks() {
        Caller caller = caller();
        List<Task> tasks = new ArrayList<>();
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            tasks.add(
                    Task.counted(
                            "task.desk",
                            "/bureau/desk.xhtml",
                            count(() -> reviews.now().all()),
                            count(() -> reviews.now().overdue())));
            tasks.add(Task.page("task.filed", "/bureau/filings.xhtml"));
            tasks.add(Task.page("task.blacklist", "/bureau/blacklist.xhtml"));
            tasks.add(Task.page("task.rosters", "/bureau/rosters.xhtml"));
            tasks.add(Task.page("task.contacts", "/bureau/contacts.xhtml"));
        }
        if (caller.has(PROVIDER)) {
            tasks.addAll(ofProvider());
        }
        if (caller.has(SPONSOR)) {
            tasks.add(
                    Task.counted(
                                    "task.sites",
                                    "/sponsor/filings.xhtml",
                                    count(drafts::toCorrect),
                                    0)
                            .leadingTo("/sponsor/filing.xhtml", "/sponsor/receipt.xhtml"));
            tasks.add(Task.page("task.wizard", "/sponsor/wizard.xhtml"));
            tasks.add(
                    Task.page("task.accessOwn", "/sponsor/access.xhtml")
                            .leadingTo("/sponsor/accessOne.xhtml"));
        }
        tasks.addAll(registers.of(caller));
        if (caller.has(OPERATOR)) {
            tasks.add(
                    Task.page("task.jobs", "/operator/jobs.xhtml")
                            .leadingTo("/operator/job.xhtml"));
            tasks.add(Task.page("task.schedule", "/operator/schedule.xhtml"));
            tasks.add(
                    Task.page("task.outbox", "/operator/outbox.xhtml")
                            .leadingTo("/operator/mail.xhtml"));
        }
        if (caller.has(ADMIN)) {
            tasks.add(
                    Task.page("task.accounts", "/admin/accounts.xhtml")
                            .leadingTo("/admin/account.xhtml"));
        }
        return tasks;
    }

    /**
     * On an error page, where the server knows no caller any more, the one that its request had.
     */
    private Caller caller() {
        return failed()
                ? AccountSession.found(request).map(SignedIn::caller).orElseGet(callers::current)
                : callers.current();
    }

    /** Nothing is counted for an error page: that could fail again. */
    private int count(IntSupplier waiting) {
        return failed() ? 0 : waiting.getAsInt();
    }

    private boolean failed() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    private List<Task> ofProvider() {
        return List.of(
                Task.counted(
                        "task.provider",
                        "/provider/tasks.xhtml",
                        count(() -> provided.now().all()),
                        count(() -> provided.now().overdue())),
                Task.page("task.filings", "/provider/filings.xhtml")
                        .leadingTo("/provider/filing.xhtml", "/provider/receipt.xhtml"),
                Task.page("task.wizard", "/provider/wizard.xhtml"),
                Task.page("task.imports", "/provider/imports.xhtml")
                        .leadingTo("/provider/import.xhtml"),
                Task.counted("task.access", "/provider/access.xhtml", count(accesses::waiting), 0)
                        .leadingTo("/provider/accessOne.xhtml"),
                Task.page("task.customers", "/provider/customers.xhtml")
                        .leadingTo("/provider/customer.xhtml"),
                Task.page("task.events", "/provider/events.xhtml"),
                Task.page("task.keys", "/provider/keys.xhtml"),
                Task.page("task.roster", "/provider/roster.xhtml"),
                Task.page("task.resellers", "/provider/resellers.xhtml"));
    }

    @Override
    public String outlook() {
        ResourceBundle texts = Texts.in(frame.getLocale());
        return callers.current().roles().stream()
                .sorted()
                .map(role -> "home.outlook." + role)
                .filter(texts::containsKey)
                .map(texts::getString)
                .collect(Collectors.joining(" "));
    }
}
