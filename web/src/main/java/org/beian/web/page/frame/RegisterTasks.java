package org.beian.web.page.frame;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.notice.waiting.WaitingKind;

/** Navigation entries of the address and domain registers, for units, bureaus and the ministry. */
@RequestScoped
class RegisterTasks {

    @Inject InTrayCounts waiting;

    List<Task> of(Caller caller) {
        List<Task> tasks = new ArrayList<>(ofUnits(caller));
        if (caller.has(MINISTRY)) {
            tasks.addAll(supervising("ministry", "task.units"));
            tasks.add(parties("ministry"));
            tasks.add(
                    task(
                            "task.domainDesk",
                            "/ministry/domainReports.xhtml",
                            WaitingKind.DOMAIN_TO_DECIDE));
            tasks.add(
                    Task.page("task.statistics", "/ministry/statistics.xhtml")
                            .leadingTo("/ministry/monthUnfiled.xhtml"));
            tasks.add(
                    task("task.unfiled", "/ministry/unfiled.xhtml", WaitingKind.UNFILED_DOMAIN)
                            .leadingTo("/ministry/clues.xhtml"));
            tasks.add(Task.page("task.followedSites", "/ministry/unfiledSites.xhtml"));
            tasks.add(
                    task("task.facts", "/ministry/facts.xhtml", WaitingKind.FACT_CHANGE)
                            .leadingTo("/ministry/fact.xhtml"));
        }
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            tasks.addAll(supervising("bureau", "task.ipUnits"));
            tasks.add(parties("bureau"));
            tasks.add(Task.page("task.followedSites", "/bureau/unfiledSites.xhtml"));
        }
        if (caller.has(REVIEWER)) {
            tasks.add(task("task.clues", "/bureau/clues.xhtml", WaitingKind.CLUE));
        }
        if (caller.has(PROVIDER)) {
            tasks.add(Task.page("task.observation", "/provider/observation.xhtml"));
            tasks.add(
                    task("task.unfiledSites", "/provider/unfiled.xhtml", WaitingKind.UNFILED_SITE));
        }
        if (caller.has(PROVIDER) && !caller.has(IP_UNIT)) {
            tasks.add(
                    task("task.ipFindings", "/provider/ipReports.xhtml", WaitingKind.IP_TO_CORRECT)
                            .leadingTo("/provider/ipReport.xhtml"));
            tasks.add(
                    Task.page("task.ipRecords", "/provider/records.xhtml")
                            .leadingTo("/provider/edit.xhtml"));
        }
        authorityFolder(caller)
                .ifPresent(f -> tasks.add(Task.page("task.reads", "/" + f + "/reads.xhtml")));
        folder(caller).forEach(f -> tasks.add(Task.page("task.search", "/" + f + "/search.xhtml")));
        return tasks;
    }

    /** A page with the numbers of what waits there. */
    private Task task(String key, String href, WaitingKind kind) {
        return waiting.task(key, href, kind);
    }

    private List<Task> ofUnits(Caller caller) {
        List<Task> tasks = new ArrayList<>();
        if (caller.has(IP_UNIT) || caller.has(REGISTRY) || caller.has(REGISTRAR)) {
            tasks.add(
                    Task.page("task.unitImports", "/unit/imports.xhtml")
                            .leadingTo("/unit/import.xhtml"));
            if (!caller.has(PROVIDER)) {
                // who files websites too reads them all there
                tasks.add(Task.page("task.events", "/unit/events.xhtml"));
            }
        }
        if (caller.has(IP_UNIT)) {
            tasks.add(
                    task("task.ipFindings", "/unit/ipReports.xhtml", WaitingKind.IP_TO_CORRECT)
                            .leadingTo("/unit/ipReport.xhtml", "/unit/ipFindings.xhtml"));
            tasks.add(Task.page("task.branches", "/unit/branches.xhtml"));
            tasks.add(
                    Task.page("task.ipRecords", "/unit/records.xhtml")
                            .leadingTo("/unit/edit.xhtml"));
            tasks.add(Task.page("task.space", "/unit/space.xhtml"));
            tasks.add(Task.page("task.managementRules", "/unit/rules.xhtml"));
        }
        if (caller.has(REGISTRY) || caller.has(REGISTRAR)) {
            tasks.add(
                    task(
                            "task.domainReports",
                            "/unit/domainReports.xhtml",
                            WaitingKind.DOMAIN_TO_CORRECT));
            tasks.add(Task.page("task.domainContact", "/unit/domainContact.xhtml"));
        }
        return tasks;
    }

    private Task parties(String folder) {
        String pages = "/" + folder + "/";
        return task("task.parties", pages + "parties.xhtml", WaitingKind.PROVIDER_LICENCE)
                .leadingTo(
                        pages + "party.xhtml",
                        pages + "partyNew.xhtml",
                        pages + "partyImports.xhtml",
                        pages + "partyImport.xhtml");
    }

    private List<Task> supervising(String folder, String units) {
        String pages = "/" + folder + "/";
        return List.of(
                task("task.ipDesk", pages + "ipReports.xhtml", WaitingKind.IP_TO_DECIDE)
                        .leadingTo(pages + "ipReport.xhtml"),
                Task.page("task.ipFound", pages + "ipFindings.xhtml"),
                Task.page(units, pages + "units.xhtml")
                        .leadingTo(pages + "unit.xhtml", pages + "space.xhtml"));
    }

    private static List<String> folder(Caller caller) {
        if (caller.has(IP_UNIT) || caller.has(REGISTRY) || caller.has(REGISTRAR)) {
            return List.of("unit");
        }
        return authorityFolder(caller).stream().toList();
    }

    private static Optional<String> authorityFolder(Caller caller) {
        if (caller.has(MINISTRY)) {
            return Optional.of("ministry");
        }
        return caller.has(REVIEWER) || caller.has(CLERK) ? Optional.of("bureau") : Optional.empty();
    }
}
