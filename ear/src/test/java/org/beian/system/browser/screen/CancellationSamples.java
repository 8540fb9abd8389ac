package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;

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

    /** Makes the content. */
    public CancellationSamples(RunningSystem system) {
        this.system = system;
        provider = system.api("demo-provider");
        number = filed(SampleApplication.another());
        waiting = applied(number);
        String ended = filed(SampleApplication.another());
        approved = applied(ended);
        approve(approved);
        notice = noticeOn(ended);
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

    private String filed(SampleApplication application) {
        String id = provider.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        return provider.filing(id).json().path("filingNumber").asText();
    }

    private String applied(String of) {
        String mandate =
                provider.upload("示例委托书.png", "image/png", Documents.png(300, 200)).expect(201).id();
        return provider.post(
                        "/api/v1/cancellations",
                        Map.of(
                                "kind",
                                "CANCEL_WEBSITE",
                                "filingNumber",
                                of + "-1",
                                "reason",
                                "示例：网站不再开办",
                                "mandate",
                                true,
                                "attachments",
                                List.of(Map.of("id", mandate, "purpose", "MANDATE"))))
                .expect(201)
                .id();
    }

    private void approve(String id) {
        String page = "/bureau/cancellation.xhtml?id=" + id;
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        desk.get(page).form("taking").press("take");
        desk.get(page).form("approvingForm").press("approve");
        assertThat(provider.get("/api/v1/cancellations/" + id).state()).isEqualTo("APPROVED");
    }

    private String noticeOn(String of) {
        JsonNode open = provider.get("/api/v1/stop-access-notices?state=open").json().path("items");
        for (JsonNode each : open) {
            if (each.path("filingNumber").asText().equals(of + "-1")) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no notice on " + of);
    }
}
