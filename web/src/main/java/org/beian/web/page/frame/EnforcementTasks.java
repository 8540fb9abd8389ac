package org.beian.web.page.frame;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;
import org.beian.notice.waiting.WaitingKind;

/** Navigation entries of enforcement, for bureaus, the ministry and the parties to cases. */
@RequestScoped
class EnforcementTasks {

    @Inject InTrayCounts waiting;

    List<Task> of(Caller caller) {
        List<Task> tasks = new ArrayList<>();
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            tasks.addAll(
                    ofAuthority(
                            "bureau",
                            WaitingKind.TRANSFER,
                            WaitingKind.ASSISTANCE,
                            WaitingKind.ASSISTANCE_REPLY));
        }
        if (caller.has(MINISTRY)) {
            tasks.addAll(
                    ofAuthority(
                            "ministry",
                            WaitingKind.TRANSFER_ASSIGNMENT,
                            WaitingKind.ASSISTANCE_OVERDUE,
                            WaitingKind.ASSISTANCE_REFERRED));
        }
        if (caller.has(SPONSOR)) {
            tasks.add(ofParty("sponsor"));
        }
        if (caller.has(PROVIDER)) {
            tasks.add(ofParty("provider"));
        }
        return tasks;
    }

    private Task ofParty(String folder) {
        String own = "/" + folder + "/case";
        return task(
                        "task.ownCases",
                        own + "s.xhtml",
                        WaitingKind.CASE_NOTICE,
                        WaitingKind.CASE_PAYMENT,
                        WaitingKind.CASE_RECTIFICATION)
                .leadingTo(own + ".xhtml");
    }

    private List<Task> ofAuthority(
            String folder, WaitingKind transfers, WaitingKind... assistances) {
        String clue = "/" + folder + "/enforcementClue";
        String opened = "/" + folder + "/case";
        String transfer = "/" + folder + "/transfer";
        String assistance = "/" + folder + "/assistance";
        return List.of(
                task("task.enforcementClues", clue + "s.xhtml", WaitingKind.ENFORCEMENT_CLUE)
                        .leadingTo(clue + ".xhtml", clue + "New.xhtml"),
                task("task.cases", opened + "s.xhtml", WaitingKind.CASE, WaitingKind.CASE_FINE)
                        .leadingTo(opened + ".xhtml", opened + "New.xhtml"),
                task("task.transfers", transfer + "s.xhtml", transfers)
                        .leadingTo(transfer + ".xhtml"),
                task("task.assistances", assistance + "s.xhtml", assistances)
                        .leadingTo(assistance + ".xhtml"));
    }

    private Task task(String key, String href, WaitingKind... kinds) {
        return waiting.task(key, href, kinds);
    }
}
