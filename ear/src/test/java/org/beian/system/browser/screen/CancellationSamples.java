package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;

/**
 * Sample cancellations of websites that the demo provider filed on behalf: one waits, one was
 * approved and led to a notice to stop access.
 */
public final class CancellationSamples {

    private final RunningSystem system;
    private final Api provider;
    private final String number;
    private final String waiting;
    private final String approved;
    private final String notice;
    private final String own;

    /** Makes the content. */
    public CancellationSamples(RunningSystem system) {
        this.system = system;
        provider = system.api("demo-provider");
        number = filed(provider, SampleApplication.another());
        waiting = applied(provider, number);
        String ended = filed(provider, SampleApplication.another());
        approved = applied(provider, ended);
        approve(system, approved);
        notice = noticeOn(provider, ended);
        Api sponsor = AccessApplications.sponsorsProgram(system);
        own =
                appliedFor(
                        "CANCEL_WEBSITE",
                        sponsor,
                        filed(sponsor, SponsorPages.own()),
                        false,
                        List.of());
        withdrawFrom(filed(sponsor, SponsorPages.own()));
    }

    /** Number of a subject whose website a waiting application is about. */
    public String number() {
        return number;
    }

    /** Application that waits for the bureau of Beijing. */
    public String waiting() {
        return waiting;
    }

    public String approved() {
        return approved;
    }

    /** Open notice to the demo provider. */
    public String notice() {
        return notice;
    }

    /** Waiting application of the demo sponsor itself. */
    public String own() {
        return own;
    }

    /** The provider withdraws from its customer's website, which then has no access (B14). */
    private void withdrawFrom(String of) {
        String id =
                appliedFor(
                        "CANCEL_ACCESS", provider, of, false, attached(provider, "SPONSOR_TOLD"));
        approve(system, id);
    }

    private String filed(Api by, SampleApplication application) {
        String id = by.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        return by.filing(id).json().path("filingNumber").asText();
    }

    /** Applies with a mandate for a subject's first website. */
    public static String applied(Api provider, String of) {
        return appliedFor("CANCEL_WEBSITE", provider, of, true, attached(provider, "MANDATE"));
    }

    private static List<?> attached(Api by, String purpose) {
        String paper = by.upload("示例文件.png", "image/png", Documents.png(300, 200)).expect(201).id();
        return List.of(Map.of("id", paper, "purpose", purpose));
    }

    private static String appliedFor(
            String kind, Api by, String of, boolean mandate, List<?> attachments) {
        return by.post(
                        "/api/v1/cancellations",
                        Map.of(
                                "kind",
                                kind,
                                "filingNumber",
                                of + "-1",
                                "reason",
                                "示例：网站不再开办",
                                "mandate",
                                mandate,
                                "attachments",
                                attachments))
                .expect(201)
                .id();
    }

    /** Takes and approves as the bureau of Beijing. */
    public static void approve(RunningSystem system, String id) {
        String page = "/bureau/cancellation.xhtml?id=" + id;
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        desk.get(page).form("taking").press("take");
        desk.get(page).form("approvingForm").press("approve");
        assertThat(desk.get(page).words()).contains("予以注销");
    }

    /** The open notice to a provider on a subject's first website. */
    public static String noticeOn(Api provider, String of) {
        JsonNode open = provider.get("/api/v1/stop-access-notices?state=open").json().path("items");
        for (JsonNode each : open) {
            if (each.path("filingNumber").asText().equals(of + "-1")) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no notice on " + of);
    }
}
