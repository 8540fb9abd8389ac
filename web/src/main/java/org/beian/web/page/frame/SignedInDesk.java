package org.beian.web.page.frame;

import static org.beian.account.Roles.ADMIN;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.DEPARTMENT;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.OPERATOR;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.account.Roles.UNIT_ADMIN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.signin.SignedIn;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.signin.AccountSession;
import org.beian.web.signin.PageAccessFilter;

/** Work area of the signed-in account: the tasks of its roles, and no others. */
@RequestScoped
class SignedInDesk implements Desk {

    /** Roles that may call the interface, with keys of their own (7.7). */
    static final Set<String> CALLING =
            Set.of(
                    SPONSOR,
                    PROVIDER,
                    CLERK,
                    REVIEWER,
                    MINISTRY,
                    IP_UNIT,
                    REGISTRY,
                    REGISTRAR,
                    DEPARTMENT,
                    CONTENT_DEPARTMENT);

    private Callers callers;
    private Units units;
    private InTrayCounts waiting;
    private RegisterTasks registers;
    private ClosureTasks closures;
    private Frame frame;
    private HttpServletRequest request;

    protected SignedInDesk() {}

    @Inject
    SignedInDesk(
            Callers callers,
            Units units,
            InTrayCounts waiting,
            RegisterTasks registers,
            ClosureTasks closures,
            Frame frame,
            HttpServletRequest request) {
        this.callers = callers;
        this.units = units;
        this.waiting = waiting;
        this.registers = registers;
        this.closures = closures;
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

    /** Of a unit that has ended, only those of what is due of it. */
    @Override
    public List<Task> tasks() {
        List<Task> tasks = ofRoles();
        return AccountSession.found(request).filter(SignedIn::afterEnd).isEmpty()
                ? tasks
                : tasks.stream()
                        .filter(task -> PageAccessFilter.isOpen(request, task.getHref()))
                        .toList();
    }

    private List<Task> ofRoles() {
        Caller caller = caller();
        List<Task> tasks = new ArrayList<>();
        if (!WaitingKind.of(caller).isEmpty()) {
            tasks.add(
                    counted("task.intray", "/intray.xhtml", WaitingKind.values())
                            .leadingTo("/ministry/job.xhtml", "/ministry/mail.xhtml"));
        }
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            tasks.addAll(ofDesk("bureau"));
            tasks.add(blacklist());
            tasks.add(Task.page("task.rosters", "/bureau/rosters.xhtml"));
            tasks.add(
                    counted(
                            "task.officerChanges",
                            "/bureau/officerChanges.xhtml",
                            WaitingKind.OFFICER_CHANGE));
            tasks.add(
                    lostAccounts("/bureau/lostAccounts.xhtml")
                            .leadingTo(
                                    "/bureau/lostAccount.xhtml",
                                    "/bureau/lostAccountNew.xhtml",
                                    "/bureau/administratorNew.xhtml"));
            tasks.add(Task.page("task.contacts", "/bureau/contacts.xhtml"));
        }
        if (caller.has(MINISTRY)) {
            tasks.addAll(ofDesk("ministry"));
            tasks.add(
                    lostAccounts("/ministry/lostAccounts.xhtml")
                            .leadingTo(
                                    "/ministry/lostAccount.xhtml",
                                    "/ministry/administratorNew.xhtml"));
        }
        if (caller.has(PROVIDER)) {
            tasks.addAll(ofProvider());
        }
        if (caller.has(SPONSOR)) {
            tasks.addAll(ofSponsor());
        }
        tasks.addAll(closures.of(caller));
        tasks.addAll(registers.of(caller));
        if (caller.roles().stream().anyMatch(CALLING::contains)) {
            tasks.add(Task.page("task.keys", "/keys.xhtml"));
        }
        if (caller.has(UNIT_ADMIN)) {
            tasks.add(
                    Task.page("task.unitAccounts", "/unitadmin/accounts.xhtml")
                            .leadingTo("/unitadmin/account.xhtml"));
            tasks.add(Task.page("task.ownUnit", "/unitadmin/unit.xhtml"));
        }
        if (caller.has(OPERATOR)) {
            tasks.addAll(ofOperator());
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
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        return failed
                ? AccountSession.found(request).map(SignedIn::caller).orElseGet(callers::current)
                : callers.current();
    }

    private Task counted(String key, String href, WaitingKind... kinds) {
        return waiting.task(key, href, kinds);
    }

    private Task blacklist() {
        return counted(
                        "task.blacklist",
                        "/bureau/blacklist.xhtml",
                        WaitingKind.BLACKLIST_APPROVAL,
                        WaitingKind.BLACKLIST_REVIEW)
                .leadingTo("/bureau/blacklistEntry.xhtml");
    }

    private Task lostAccounts(String href) {
        return counted("task.lostAccounts", href, WaitingKind.LOST_ACCOUNT, WaitingKind.JOINING);
    }

    private List<Task> ofDesk(String folder) {
        return List.of(
                counted("task.desk", "/" + folder + "/desk.xhtml", WaitingKind.REVIEW),
                Task.page("task.filed", "/" + folder + "/filings.xhtml")
                        .leadingTo("/" + folder + "/record.xhtml"));
    }

    private List<Task> ofOperator() {
        return List.of(
                counted("task.jobs", "/operator/jobs.xhtml", WaitingKind.FAILED_JOB)
                        .leadingTo("/operator/job.xhtml"),
                Task.page("task.schedule", "/operator/schedule.xhtml"),
                Task.page("task.facts", "/operator/facts.xhtml").leadingTo("/operator/fact.xhtml"),
                counted("task.calendar", "/operator/calendar.xhtml", WaitingKind.CALENDAR_YEAR)
                        .leadingTo("/operator/calendarYear.xhtml"),
                counted("task.outbox", "/operator/outbox.xhtml", WaitingKind.PARKED_MAIL)
                        .leadingTo("/operator/mail.xhtml"),
                Task.page("task.health", "/operator/health.xhtml"));
    }

    private List<Task> ofSponsor() {
        return List.of(
                counted(
                                "task.sites",
                                "/sponsor/filings.xhtml",
                                WaitingKind.TO_CORRECT,
                                WaitingKind.CONSENT)
                        .leadingTo("/sponsor/filing.xhtml", "/sponsor/receipt.xhtml"),
                Task.page("task.wizard", "/sponsor/wizard.xhtml"),
                Task.page("task.accessOwn", "/sponsor/access.xhtml")
                        .leadingTo("/sponsor/accessOne.xhtml"),
                Task.page("task.joinings", "/sponsor/joinings.xhtml")
                        .leadingTo("/sponsor/joining.xhtml", "/sponsor/joiningNew.xhtml"));
    }

    private List<Task> ofProvider() {
        return List.of(
                counted(
                        "task.provider",
                        "/provider/tasks.xhtml",
                        WaitingKind.TO_VERIFY,
                        WaitingKind.TO_MEND,
                        WaitingKind.TO_HAND_OVER),
                Task.page("task.filings", "/provider/filings.xhtml")
                        .leadingTo("/provider/filing.xhtml", "/provider/receipt.xhtml"),
                Task.page("task.wizard", "/provider/wizard.xhtml"),
                Task.page("task.imports", "/provider/imports.xhtml")
                        .leadingTo("/provider/import.xhtml"),
                counted(
                                "task.access",
                                "/provider/access.xhtml",
                                WaitingKind.ACCESS_TO_ASSIGN,
                                WaitingKind.ACCESS_TO_OPEN)
                        .leadingTo("/provider/accessOne.xhtml"),
                Task.page("task.customers", "/provider/customers.xhtml")
                        .leadingTo("/provider/customer.xhtml"),
                Task.page("task.joiningsOfCustomers", "/provider/joinings.xhtml")
                        .leadingTo("/provider/joining.xhtml"),
                Task.page("task.events", "/provider/events.xhtml"),
                Task.page("task.roster", "/provider/roster.xhtml")
                        .leadingTo("/provider/officer.xhtml"),
                counted("task.licence", "/provider/licence.xhtml", WaitingKind.LICENCE_ENDING),
                Task.page("task.resellers", "/provider/resellers.xhtml"));
    }
}
