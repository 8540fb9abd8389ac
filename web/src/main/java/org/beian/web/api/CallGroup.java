package org.beian.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Tag of the document at {@code /openapi}: calls about one matter of the regulation, told by the
 * beginning of their path. Annotations on a resource do not tag its calls on this server.
 */
enum CallGroup {
    ACCESS(
            "Access to the network: application, addresses kept, comparison, opening and stop (article 11)",
            "access-applications",
            "access-replacements",
            "filings/{number}/comparison"),
    FILINGS(
            "Applications for the filing of websites, and their documents (articles 12 and 13)",
            "filings",
            "attachments",
            "unfiled-changes",
            "verification"),
    AUDITS(
            "Annual audit: websites with what differs, confirmed by sponsors or by mandate, and opinions of departments (article 18)",
            "audit-items",
            "opinions"),
    DISAVOWALS("Statements of sponsors that an application was not their own (B12)", "disavowals"),
    CANCELLATIONS(
            "Cancellation of filings, and the notices to stop access that follow, or to resume it (article 15)",
            "cancellations",
            "stop-access-notices",
            "resume-access-notices"),
    UNFILED(
            "Websites without a filing: seen on a network (7.4), followed up by the authorities (20.3)",
            "observations",
            "unfiled-"),
    ADDRESSES(
            "Register of addresses: look-up, check reports, decisions, edits, management rules (articles 9 and 19)",
            "addresses",
            "ip-"),
    DOMAINS(
            "Register of domains: look-up, reports, decisions, contacts, statistics (articles 10 and 20)",
            "domain"),
    IMPORTS("Files of applications, addresses and domains, with the answer to each row", "imports"),
    EVENTS("What happened to the caller's unit, listed until it is acknowledged", "events"),
    OPEN("Open to everybody: public look-up and code tables", "lookups", "code-tables");

    private static final String BASE = "/api/v1/";

    private final String description;
    private final List<String> beginnings;

    CallGroup(String description, String... beginnings) {
        this.description = description;
        this.beginnings = List.of(beginnings);
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of a path; the first that matches, so that comparisons belong to access. */
    static CallGroup of(String path) {
        return Arrays.stream(values())
                .filter(group -> group.beginnings.stream().anyMatch(b -> path.startsWith(BASE + b)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no group of calls has " + path));
    }

    static void describe(OpenAPI document) {
        for (CallGroup group : values()) {
            document.addTag(
                    OASFactory.createTag().name(group.tag()).description(group.description));
        }
    }
}
