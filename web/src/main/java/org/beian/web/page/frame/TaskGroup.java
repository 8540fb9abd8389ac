package org.beian.web.page.frame;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Group of the navigation, with the icons (PrimeIcons) of its tasks. Its name is {@code
 * group.<constant>} in the bundle.
 */
public enum TaskGroup {
    /** What waits for this person. */
    DUE(
            Map.ofEntries(
                    entry("task.intray", "pi-inbox"),
                    entry("task.desk", "pi-verified"),
                    entry("task.provider", "pi-check-square"),
                    entry("task.access", "pi-link"),
                    entry("task.ipDesk", "pi-server"),
                    entry("task.domainDesk", "pi-at"),
                    entry("task.unfiled", "pi-exclamation-circle"),
                    entry("task.clues", "pi-flag"),
                    entry("task.unfiledSites", "pi-exclamation-circle"),
                    entry("task.followedSites", "pi-exclamation-circle"),
                    entry("task.ipFindings", "pi-check-square"),
                    entry("task.domainReports", "pi-check-square"),
                    entry("task.cancellations", "pi-times-circle"),
                    entry("task.clearings", "pi-inbox"),
                    entry("task.leftAccesses", "pi-sign-out"),
                    entry("task.uncertainAccesses", "pi-link"),
                    entry("task.letters", "pi-envelope"),
                    entry("task.services", "pi-send"),
                    entry("task.remedies", "pi-replay"),
                    entry("task.ownBlacklist", "pi-ban"),
                    entry("task.emptyFilings", "pi-exclamation-triangle"),
                    entry("task.disavowals", "pi-exclamation-circle"),
                    entry("task.unfiledChanges", "pi-file-edit"),
                    entry("task.audits", "pi-list-check"),
                    entry("task.auditItems", "pi-list-check"),
                    entry("task.opinions", "pi-file-check"),
                    entry("task.opinionWebsites", "pi-list-check"),
                    entry("task.verificationTasks", "pi-verified"),
                    entry("task.domainReleases", "pi-at"),
                    entry("task.replacements", "pi-arrow-right-arrow-left"),
                    entry("task.stopAccess", "pi-stop-circle"),
                    entry("task.stopAccessIssued", "pi-stop-circle"),
                    entry("task.events", "pi-bell"))),

    /** Clues, cases and what follows them (16). */
    ENFORCEMENT(
            Map.ofEntries(
                    entry("task.enforcementClues", "pi-flag"),
                    entry("task.cases", "pi-folder-open"),
                    entry("task.ownCases", "pi-folder-open"),
                    entry("task.transfers", "pi-arrow-right-arrow-left"),
                    entry("task.assistances", "pi-stop-circle"))),

    /** Filings, imports and other work of the day. */
    WORK(
            Map.ofEntries(
                    entry("task.sites", "pi-globe"),
                    entry("task.filings", "pi-file"),
                    entry("task.wizard", "pi-file-edit"),
                    entry("task.accessOwn", "pi-link"),
                    entry("task.ownCancellations", "pi-times-circle"),
                    entry("task.mandates", "pi-id-card"),
                    entry("task.joinings", "pi-user-plus"),
                    entry("task.joiningsOfCustomers", "pi-user-plus"),
                    entry("task.verifications", "pi-check-square"),
                    entry("task.customers", "pi-building"),
                    entry("task.imports", "pi-upload"),
                    entry("task.opinionImports", "pi-upload"),
                    entry("task.unitImports", "pi-upload"),
                    entry("task.ipRecords", "pi-list"),
                    entry("task.observation", "pi-globe"),
                    entry("task.jobs", "pi-cog"))),

    /** What is looked up. */
    LOOKUP(
            Map.ofEntries(
                    entry("task.filed", "pi-folder-open"),
                    entry("task.search", "pi-search"),
                    entry("task.reads", "pi-eye"),
                    entry("task.space", "pi-th-large"),
                    entry("task.ipFound", "pi-exclamation-triangle"),
                    entry("task.ipUnits", "pi-sitemap"),
                    entry("task.units", "pi-sitemap"),
                    entry("task.statistics", "pi-chart-bar"),
                    entry("task.outbox", "pi-envelope"),
                    entry("task.health", "pi-heart"))),

    /** Lists and settings that change seldom. */
    MANAGEMENT(
            Map.ofEntries(
                    entry("task.blacklist", "pi-ban"),
                    entry("task.parties", "pi-building"),
                    entry("task.rosters", "pi-id-card"),
                    entry("task.officerChanges", "pi-users"),
                    entry("task.roster", "pi-id-card"),
                    entry("task.licence", "pi-verified"),
                    entry("task.contacts", "pi-phone"),
                    entry("task.keys", "pi-key"),
                    entry("task.resellers", "pi-shopping-bag"),
                    entry("task.branches", "pi-sitemap"),
                    entry("task.managementRules", "pi-book"),
                    entry("task.domainContact", "pi-user-edit"),
                    entry("task.schedule", "pi-calendar"),
                    entry("task.lostAccounts", "pi-key"),
                    entry("task.unitAccounts", "pi-users"),
                    entry("task.facts", "pi-sliders-h"),
                    entry("task.calendar", "pi-calendar-plus"),
                    entry("task.ownUnit", "pi-phone"),
                    entry("task.accounts", "pi-users")));

    private final Map<String, String> icons;

    TaskGroup(Map<String, String> icons) {
        this.icons = icons;
    }

    /**
     * @throws IllegalArgumentException when the task is in no group
     */
    static TaskGroup of(String task) {
        return Stream.of(values())
                .filter(group -> group.icons.containsKey(task))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(task));
    }

    String icon(String task) {
        return icons.get(task);
    }
}
