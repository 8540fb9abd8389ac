package org.beian.web.page.frame;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;

/** Navigation entries of the address and domain registers, for units, bureaus and the ministry. */
@RequestScoped
class RegisterTasks {

    List<Task> of(Caller caller) {
        List<Task> tasks = new ArrayList<>(ofUnits(caller));
        if (caller.has(MINISTRY)) {
            tasks.addAll(supervising("ministry", "task.units"));
            tasks.add(Task.page("task.domainDesk", "/ministry/domainReports.xhtml"));
            tasks.add(Task.page("task.statistics", "/ministry/statistics.xhtml"));
            tasks.add(
                    Task.page("task.unfiled", "/ministry/unfiled.xhtml")
                            .leadingTo("/ministry/clues.xhtml"));
        }
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            tasks.addAll(supervising("bureau", "task.ipUnits"));
        }
        if (caller.has(REVIEWER)) {
            tasks.add(Task.page("task.clues", "/bureau/clues.xhtml"));
        }
        if (caller.has(PROVIDER)) {
            tasks.add(Task.page("task.unfiledSites", "/provider/unfiled.xhtml"));
        }
        folder(caller).forEach(f -> tasks.add(Task.page("task.search", "/" + f + "/search.xhtml")));
        return tasks;
    }

    private static List<Task> ofUnits(Caller caller) {
        List<Task> tasks = new ArrayList<>();
        if (caller.has(IP_UNIT) || caller.has(REGISTRY) || caller.has(REGISTRAR)) {
            tasks.add(
                    Task.page("task.unitImports", "/unit/imports.xhtml")
                            .leadingTo("/unit/import.xhtml"));
            tasks.add(Task.page("task.events", "/unit/events.xhtml"));
        }
        if (caller.has(IP_UNIT)) {
            tasks.add(
                    Task.page("task.ipFindings", "/unit/ipReports.xhtml")
                            .leadingTo("/unit/ipReport.xhtml", "/unit/ipFindings.xhtml"));
            tasks.add(Task.page("task.branches", "/unit/branches.xhtml"));
            tasks.add(
                    Task.page("task.ipRecords", "/unit/records.xhtml")
                            .leadingTo("/unit/edit.xhtml"));
            tasks.add(Task.page("task.space", "/unit/space.xhtml"));
            tasks.add(Task.page("task.managementRules", "/unit/rules.xhtml"));
        }
        if (caller.has(REGISTRY) || caller.has(REGISTRAR)) {
            tasks.add(Task.page("task.domainReports", "/unit/domainReports.xhtml"));
            tasks.add(Task.page("task.domainContact", "/unit/domainContact.xhtml"));
        }
        return tasks;
    }

    private static List<Task> supervising(String folder, String units) {
        String pages = "/" + folder + "/";
        return List.of(
                Task.page("task.ipDesk", pages + "ipReports.xhtml")
                        .leadingTo(pages + "ipReport.xhtml"),
                Task.page("task.ipFound", pages + "ipFindings.xhtml"),
                Task.page(units, pages + "units.xhtml")
                        .leadingTo(pages + "unit.xhtml", pages + "space.xhtml"));
    }

    private static List<String> folder(Caller caller) {
        if (caller.has(IP_UNIT) || caller.has(REGISTRY) || caller.has(REGISTRAR)) {
            return List.of("unit");
        }
        if (caller.has(MINISTRY)) {
            return List.of("ministry");
        }
        return caller.has(REVIEWER) ? List.of("bureau") : List.of();
    }
}
