package org.beian.web.page.frame;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.access.notice.StopAccessFilter;
import org.beian.access.notice.StopAccessSearch;
import org.beian.account.Caller;
import org.beian.notice.waiting.WaitingKind;
import org.beian.web.page.figure.Figures;

/**
 * Navigation entries of cancellations, empty filings, stop-access notices, moves to another
 * provider, releases of domains, mandates, disavowals, the annual audit, the service of letters and
 * remedies, for applicants, providers, departments and authorities.
 */
@RequestScoped
class ClosureTasks {

    private static final String ISSUED = "task.stopAccessIssued";

    @Inject InTrayCounts waiting;
    @Inject Figures figures;
    @Inject StopAccessSearch notices;
    @Inject EnforcementTasks enforcement;

    List<Task> of(Caller caller) {
        List<Task> tasks = new ArrayList<>(enforcement.of(caller));
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            tasks.addAll(ofAuthority("bureau"));
        }
        if (caller.has(MINISTRY)) {
            tasks.addAll(ofAuthority("ministry"));
        }
        if (caller.has(CONTENT_DEPARTMENT)) {
            tasks.add(Task.page("task.opinionWebsites", "/department/websites.xhtml"));
            tasks.add(opinions("department"));
            tasks.add(
                    Task.page("task.opinionImports", "/department/opinionImports.xhtml")
                            .leadingTo("/department/opinionImport.xhtml"));
        }
        if (caller.has(PROVIDER)) {
            tasks.addAll(ofProvider());
        }
        if (caller.has(SPONSOR)) {
            tasks.addAll(ofSponsor());
        }
        return tasks;
    }

    private List<Task> ofProvider() {
        return List.of(
                task(
                                "task.stopAccess",
                                "/provider/stopAccessNotices.xhtml",
                                WaitingKind.STOP_ACCESS,
                                WaitingKind.RESUME_ACCESS)
                        .leadingTo("/provider/stopAccessNotice.xhtml"),
                releases("provider")
                        .leadingTo(
                                "/provider/domainRelease.xhtml",
                                "/provider/domainReleaseNew.xhtml"),
                replacements("provider", WaitingKind.REPLACEMENT_TO_OPEN),
                own("provider"),
                disavowals("provider", WaitingKind.DISAVOWAL_ANSWER),
                unfiledChanges("provider"),
                verificationTasks("provider", WaitingKind.VERIFICATION_TASK),
                verifications("provider"),
                audits("provider"),
                Task.page("task.letters", "/provider/letters.xhtml"),
                remedies("provider"));
    }

    private List<Task> ofSponsor() {
        return List.of(
                releases("sponsor", WaitingKind.RELEASE_HEARING)
                        .leadingTo(
                                "/sponsor/domainRelease.xhtml", "/sponsor/domainReleaseNew.xhtml"),
                replacements("sponsor", WaitingKind.OWN_REPLACEMENT),
                own("sponsor", WaitingKind.HEARING),
                task("task.emptyFilings", "/sponsor/clearings.xhtml", WaitingKind.EMPTY_FILING)
                        .leadingTo("/sponsor/clearing.xhtml"),
                leftAccesses("sponsor", WaitingKind.PROVIDER_ENDING),
                Task.page("task.mandates", "/sponsor/mandates.xhtml")
                        .leadingTo("/sponsor/mandate.xhtml"),
                disavowals("sponsor"),
                unfiledChanges("sponsor", WaitingKind.UNFILED_CHANGE),
                audits("sponsor", WaitingKind.AUDIT_REQUEST),
                Task.page("task.letters", "/sponsor/letters.xhtml"),
                task("task.ownBlacklist", "/sponsor/blacklist.xhtml", WaitingKind.BLACKLISTED),
                remedies("sponsor"));
    }

    private Task own(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/cancellation";
        return task("task.ownCancellations", page + "s.xhtml", kinds)
                .leadingTo(page + ".xhtml", page + "New.xhtml");
    }

    private List<Task> ofAuthority(String folder) {
        String pages = "/" + folder + "/";
        return List.of(
                task("task.cancellations", pages + "cancellations.xhtml", WaitingKind.CANCELLATION)
                        .leadingTo(pages + "cancellation.xhtml", pages + "ownMotion.xhtml"),
                task("task.clearings", pages + "clearings.xhtml", WaitingKind.CLEARING)
                        .leadingTo(pages + "clearing.xhtml"),
                leftAccesses(folder),
                task(
                                "task.uncertainAccesses",
                                pages + "uncertainAccesses.xhtml",
                                WaitingKind.UNCERTAIN_ACCESS)
                        .leadingTo(pages + "uncertainAccess.xhtml"),
                replacements(folder),
                releases(folder, WaitingKind.RELEASE).leadingTo(pages + "domainRelease.xhtml"),
                disavowals(folder, WaitingKind.DISAVOWAL, WaitingKind.DISAVOWAL_FOLLOW_UP),
                task("task.services", pages + "services.xhtml", WaitingKind.LETTER_SERVICE)
                        .leadingTo(pages + "service.xhtml"),
                unfiledChanges(folder, WaitingKind.UNFILED_CHANGE_DECISION),
                verificationTasks(folder, WaitingKind.VERIFICATION_OVERDUE),
                verifications(folder),
                task("task.audits", pages + "audits.xhtml", WaitingKind.AUDIT_OPENING)
                        .leadingTo(pages + "audit.xhtml", pages + "auditReport.xhtml"),
                task("task.auditItems", pages + "auditItems.xhtml", WaitingKind.AUDIT_DECISION)
                        .leadingTo(pages + "auditItem.xhtml"),
                opinions(folder, WaitingKind.OPINION_FOLLOW_UP),
                remedies(folder, WaitingKind.REMEDY),
                issued(pages + "stopAccessNotices.xhtml")
                        .leadingTo(pages + "stopAccessNotice.xhtml"));
    }

    /** What providers were ordered and did not report in time, or could not carry out. */
    private Task issued(String href) {
        StopAccessFilter late =
                new StopAccessFilter(null, null, StopAccessFilter.Matter.OVERDUE, "");
        return waiting.of(WaitingKind.STOP_REPORT)
                .flatMap(
                        reports ->
                                figures.ofUnit("stopAccessOverdue", () -> notices.count(late))
                                        .map(overdue -> issued(href, overdue, reports.all())))
                .orElseGet(() -> Task.page(ISSUED, href));
    }

    private static Task issued(String href, int overdue, int reports) {
        return Task.counted(ISSUED, href, overdue + reports, overdue);
    }

    private Task releases(String folder, WaitingKind... kinds) {
        return task("task.domainReleases", "/" + folder + "/domainReleases.xhtml", kinds);
    }

    private Task replacements(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/replacement";
        return task("task.replacements", page + "s.xhtml", kinds).leadingTo(page + ".xhtml");
    }

    private Task leftAccesses(String folder, WaitingKind... kinds) {
        return task("task.leftAccesses", "/" + folder + "/leftAccesses.xhtml", kinds);
    }

    private Task remedies(String folder, WaitingKind... kinds) {
        String pages = "/" + folder + "/";
        return task("task.remedies", pages + "remedies.xhtml", kinds)
                .leadingTo(pages + "remedy.xhtml");
    }

    private Task disavowals(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/disavowal";
        return task("task.disavowals", page + "s.xhtml", kinds).leadingTo(page + ".xhtml");
    }

    private Task unfiledChanges(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/unfiledChange";
        return task("task.unfiledChanges", page + "s.xhtml", kinds)
                .leadingTo(page + ".xhtml", page + "New.xhtml");
    }

    private Task verificationTasks(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/verificationTask";
        return task("task.verificationTasks", page + "s.xhtml", kinds)
                .leadingTo(page + ".xhtml", page + "New.xhtml");
    }

    private static Task verifications(String folder) {
        String page = "/" + folder + "/verification";
        return Task.page("task.verifications", page + "s.xhtml")
                .leadingTo(page + ".xhtml", page + "New.xhtml");
    }

    private Task audits(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/audit";
        return task("task.audits", page + "s.xhtml", kinds).leadingTo(page + ".xhtml");
    }

    private Task opinions(String folder, WaitingKind... kinds) {
        String page = "/" + folder + "/opinion";
        return task("task.opinions", page + "s.xhtml", kinds).leadingTo(page + ".xhtml");
    }

    private Task task(String key, String href, WaitingKind... kinds) {
        return waiting.task(key, href, kinds);
    }
}
