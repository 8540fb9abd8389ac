package org.beian.web.page.frame;

import static org.beian.account.Roles.ADMIN;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.OPERATOR;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.mandate.ProviderTaskCounts;
import org.beian.filing.review.QueueCounts;
import org.beian.filing.submission.FilingDrafts;
import org.beian.party.Unit;
import org.beian.party.Units;

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
            Frame frame) {
        this.callers = callers;
        this.units = units;
        this.reviews = reviews;
        this.provided = provided;
        this.accesses = accesses;
        this.drafts = drafts;
        this.registers = registers;
        this.frame = frame;
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
        Caller caller = callers.current();
        List<Task> tasks = new ArrayList<>();
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            QueueCounts counts = reviews.now();
            tasks.add(
                    Task.counted("task.desk", "/bureau/desk.xhtml", counts.all(), counts.overdue())
                            .leadingTo(FormPaths.DECISION));
            tasks.add(Task.page("task.blacklist", "/bureau/blacklist.xhtml"));
            tasks.add(Task.page("task.rosters", "/bureau/rosters.xhtml"));
            tasks.add(Task.page("task.contacts", "/bureau/contacts.xhtml"));
        }
        if (caller.has(PROVIDER)) {
            tasks.addAll(ofProvider());
        }
        if (caller.has(SPONSOR)) {
            tasks.add(
                    Task.counted("task.sites", "/sponsor/filings.xhtml", drafts.toCorrect(), 0)
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

    private List<Task> ofProvider() {
        ProviderTaskCounts counts = provided.now();
        return List.of(
                Task.counted(
                        "task.provider", "/provider/tasks.xhtml", counts.all(), counts.overdue()),
                Task.page("task.filings", "/provider/filings.xhtml")
                        .leadingTo("/provider/filing.xhtml", "/provider/receipt.xhtml"),
                Task.page("task.wizard", "/provider/wizard.xhtml"),
                Task.page("task.imports", "/provider/imports.xhtml")
                        .leadingTo("/provider/import.xhtml"),
                Task.counted("task.access", "/provider/access.xhtml", accesses.waiting(), 0)
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
