package org.beian.system.browser.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.law.Shanghai;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;

/**
 * Addresses of the pages about what becomes of a filing: cancellations, clearings, notices to
 * providers, moves, releases of domains, mandates, changes that were not filed, the service of
 * letters and remedies; and of clues that something is to be done about it.
 */
final class ClosurePages {

    private static final String WITHOUT_ACCESS = "clearings.xhtml?state=SPONSOR";

    private final RunningSystem system;
    private final CancellationSamples samples;
    private final ReleaseSamples releases;
    private final String audited;
    private final String clue;

    /** Makes the content. */
    ClosurePages(RunningSystem system) {
        this.system = system;
        samples = new CancellationSamples(system);
        releases = new ReleaseSamples(system);
        AuditSamples audits = new AuditSamples(system);
        audited = audits.audited(audits.differing(AuditSamples.own()));
        clue = clue();
        attack(samples.withdrawal());
    }

    private String clue() {
        return DeskClient.signIn(system, "reviewer-bj")
                .get("/bureau/enforcementClueNew.xhtml")
                .form("entering")
                .fill("site", "shili-clue-pages.ninja")
                .fill("suspected", "UNFILED_SERVICE")
                .fill("sourceKind", "INSPECTION")
                .fill("receivedOn", LocalDate.now(Shanghai.ZONE).toString())
                .fill("from", "示例：日常检查")
                .fill("clueWords", "示例：网站没有备案")
                .press("enter")
                .header("Location")
                .replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    /** A lawsuit against a cancellation that concerns the demo sponsor and the demo provider. */
    private void attack(String cancellation) {
        String letter =
                system.api("demo-provider")
                        .get("/api/v1/cancellations/" + cancellation)
                        .json()
                        .path("decision")
                        .path("letterNumber")
                        .asText();
        DeskClient.signIn(system, "reviewer-bj")
                .get(
                        ofBureau(
                                "services.xhtml?q="
                                        + URLEncoder.encode(letter, StandardCharsets.UTF_8),
                                "service"))
                .form("attacking")
                .fill("kind", "LAWSUIT")
                .fill("body", "示例市中级人民法院")
                .press("attack");
    }

    List<String> ofSponsor() {
        return List.of(
                "/sponsor/cancellations.xhtml",
                "/sponsor/cancellation.xhtml?id=" + samples.own(),
                "/sponsor/cancellationNew.xhtml",
                "/sponsor/replacements.xhtml",
                "/sponsor/domainRelease.xhtml?id=" + releases.applied(),
                "/sponsor/domainRelease.xhtml?id=" + releases.asked(),
                "/sponsor/clearings.xhtml",
                "/sponsor/leftAccesses.xhtml",
                "/sponsor/clearings.xhtml?state=CLEARED",
                first("sponsor", "/sponsor/clearings.xhtml", "/sponsor/clearing.xhtml"),
                "/sponsor/mandates.xhtml",
                "/sponsor/mandate.xhtml?provider=provider",
                "/sponsor/disavowals.xhtml",
                first("sponsor", "/sponsor/disavowals.xhtml", "/sponsor/disavowal.xhtml"),
                "/sponsor/unfiledChanges.xhtml",
                first("sponsor", "/sponsor/unfiledChanges.xhtml", "/sponsor/unfiledChange.xhtml"),
                "/sponsor/audits.xhtml",
                "/sponsor/audit.xhtml?id=" + audited,
                "/sponsor/cases.xhtml",
                "/sponsor/letters.xhtml",
                "/sponsor/letters.xhtml?part=EVERY",
                "/sponsor/blacklist.xhtml",
                "/sponsor/remedies.xhtml",
                first("sponsor", "/sponsor/remedies.xhtml", "/sponsor/remedy.xhtml"));
    }

    List<String> ofProvider() {
        return List.of(
                "/provider/cancellations.xhtml",
                "/provider/cancellationNew.xhtml?number=" + samples.number(),
                "/provider/cancellation.xhtml?id=" + samples.waiting(),
                "/provider/replacements.xhtml",
                "/provider/domainRelease.xhtml?id=" + releases.asked(),
                "/provider/disavowals.xhtml",
                first("provider", "/provider/disavowals.xhtml", "/provider/disavowal.xhtml"),
                "/provider/unfiledChanges.xhtml",
                "/provider/unfiledChangeNew.xhtml",
                first(
                        "provider",
                        "/provider/unfiledChanges.xhtml",
                        "/provider/unfiledChange.xhtml"),
                "/provider/cases.xhtml",
                "/provider/verifications.xhtml",
                "/provider/verificationNew.xhtml",
                first("provider", "/provider/verifications.xhtml", "/provider/verification.xhtml"),
                "/provider/audits.xhtml",
                "/provider/audit.xhtml?id=" + audited,
                "/provider/verificationTasks.xhtml",
                first(
                        "provider",
                        "/provider/verificationTasks.xhtml",
                        "/provider/verificationTask.xhtml"),
                "/provider/letters.xhtml",
                "/provider/letters.xhtml?part=EVERY",
                "/provider/remedies.xhtml",
                first("provider", "/provider/remedies.xhtml", "/provider/remedy.xhtml"),
                "/provider/stopAccessNotices.xhtml",
                "/provider/stopAccessNotice.xhtml?id=" + samples.resumption());
    }

    List<String> ofReviewer() {
        List<String> pages = new ArrayList<>(ofAuthority("/bureau/"));
        pages.addAll(
                List.of(
                        "/bureau/cancellations.xhtml?state=DECIDED",
                        "/bureau/enforcementClueNew.xhtml",
                        "/bureau/caseNew.xhtml?clue=" + clue,
                        "/bureau/cancellation.xhtml?id=" + samples.waiting(),
                        ofBureau(WITHOUT_ACCESS, "clearing"),
                        ofBureau("disavowals.xhtml", "disavowal"),
                        ofBureau("services.xhtml", "service"),
                        ofBureau("unfiledChanges.xhtml", "unfiledChange"),
                        ofBureau("verifications.xhtml", "verification"),
                        ofBureau("verificationTasks.xhtml", "verificationTask"),
                        ofBureau("remedies.xhtml", "remedy")));
        return pages;
    }

    /** Those of a bureau and of the ministry. */
    List<String> ofAuthority(String folder) {
        return List.of(
                folder + "cancellations.xhtml",
                folder + "cancellation.xhtml?id=" + samples.approved(),
                folder + "ownMotion.xhtml",
                folder + "clearings.xhtml",
                folder + "leftAccesses.xhtml",
                folder + "replacements.xhtml",
                folder + "domainReleases.xhtml",
                folder + "domainRelease.xhtml?id=" + releases.answered(),
                folder + WITHOUT_ACCESS,
                folder + "uncertainAccesses.xhtml",
                folder + "disavowals.xhtml",
                folder + "services.xhtml",
                folder + "unfiledChanges.xhtml",
                folder + "unfiledChanges.xhtml?state=OVERDUE",
                folder + "verifications.xhtml",
                folder + "audits.xhtml",
                folder + "auditReport.xhtml",
                folder + "auditItems.xhtml",
                folder + "auditItems.xhtml?state=OVERDUE",
                folder + "opinions.xhtml",
                folder + "enforcementClues.xhtml",
                folder + "verificationTasks.xhtml",
                folder + "verificationTaskNew.xhtml",
                folder + "enforcementClues.xhtml",
                folder + "enforcementClue.xhtml?id=" + clue,
                folder + "transfers.xhtml",
                folder + "cases.xhtml",
                folder + "assistances.xhtml",
                folder + "remedies.xhtml",
                folder + "stopAccessNotices.xhtml",
                folder + "stopAccessNotice.xhtml?id=" + samples.notice(),
                folder + "stopAccessNotice.xhtml?id=" + samples.stopped());
    }

    private String ofBureau(String list, String page) {
        return first("reviewer-bj", "/bureau/" + list, "/bureau/" + page + ".xhtml");
    }

    private String first(String who, String list, String page) {
        return RolePages.first(system, who, list, page);
    }
}
