package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.law.Shanghai;
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
    private final String stopped;
    private final String resumption;
    private final String withdrawal;

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
        SampleApplication again = SampleApplication.another();
        stopped = stopped(system, provider, again);
        resumption = resumed(system, provider, again, stopped);
        Api sponsor = AccessApplications.sponsorsProgram(system);
        own =
                appliedFor(
                        "CANCEL_WEBSITE",
                        sponsor,
                        filed(sponsor, SponsorPages.own()),
                        false,
                        List.of());
        withdrawal = withdrawn(system, filed(sponsor, SponsorPages.own()));
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

    /** Notice that the demo provider carried out, and may resume from. */
    public String stopped() {
        return stopped;
    }

    /** Open notice to the demo provider that it may resume access. */
    public String resumption() {
        return resumption;
    }

    /** Waiting application of the demo sponsor itself. */
    public String own() {
        return own;
    }

    /** Approved withdrawal of the demo provider from a website of the demo sponsor. */
    public String withdrawal() {
        return withdrawal;
    }

    /** The demo provider withdraws from a customer's website, which then has no access (B14). */
    public static String withdrawn(RunningSystem system, String of) {
        Api provider = system.api("demo-provider");
        String id =
                appliedFor(
                        "CANCEL_ACCESS", provider, of, false, attached(provider, "SPONSOR_TOLD"));
        approve(system, id);
        return id;
    }

    /**
     * The access to a subject's first website waits for the bureau of Beijing, as if the job had
     * found that it came back and was named since: no act brings that about any more.
     *
     * @return id of what waits
     */
    public static String uncertain(RunningSystem system, String of) {
        String website = "'" + of + "-1'";
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into uncertain_access (id, state, authority, access_id, website_id,"
                            + " subject_id, filing_number, subject_name, website_name,"
                            + " ended_before, revived_by, named_by, found_at, trail_count, version)"
                            + " select (select count(*) + 1 from uncertain_access), 'OPEN',"
                            + " '110000', a.id, w.id, s.id, w.filing_number, s.name, w.name,"
                            + " w.filed_at, s.application_id, s.application_id,"
                            + " current_timestamp, 0, 1 from icp_access a"
                            + " join icp_website w on w.id = a.website_id"
                            + " join icp_subject s on s.id = w.subject_id"
                            + " where a.state = 'ACTIVE' and w.filing_number = "
                            + website);
            try (ResultSet found =
                    statement.executeQuery(
                            "select id from uncertain_access where filing_number = " + website)) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String filed(Api by, SampleApplication application) {
        return filed(system, by, application);
    }

    /** Files and approves in Beijing; gives the subject's number. */
    public static String filed(RunningSystem system, Api by, SampleApplication application) {
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
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("filingNumber", of + "-1");
        body.put("reason", "示例：网站不再开办");
        body.put("mandate", mandate);
        body.put("attachments", attachments);
        if (kind.equals("CANCEL_ACCESS")) {
            body.put("serviceEndedOn", LocalDate.now(Shanghai.ZONE).toString());
        }
        return by.post("/api/v1/cancellations", body).expect(201).id();
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
        return openOn(provider, "stop", of);
    }

    private static String openOn(Api provider, String order, String of) {
        JsonNode open =
                provider.get("/api/v1/" + order + "-access-notices?state=open&limit=500")
                        .json()
                        .path("items");
        for (JsonNode each : open) {
            if (each.path("filingNumber").asText().equals(of + "-1")) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no notice on " + of);
    }

    /** The notice on which the provider reported that it stopped a website that was cancelled. */
    public static String stopped(
            RunningSystem system, Api provider, SampleApplication application) {
        String of = filed(system, provider, application);
        approve(system, applied(provider, of));
        String id = noticeOn(provider, of);
        provider.post("/api/v1/stop-access-notices/" + id + "/execution-report", report("STOPPED"))
                .expect(201);
        return id;
    }

    /** Report that a notice was carried out as this day began. */
    public static Map<String, Object> report(String result) {
        return Map.of(
                "result",
                result,
                "executedAt",
                LocalDate.now(ZoneId.of("Asia/Shanghai")) + "T00:00:00+08:00",
                "officer",
                SampleApplication.OFFICER);
    }

    /** Files the domain of a stopped website again; gives the open notice that it may resume. */
    public static String resumed(
            RunningSystem system, Api provider, SampleApplication application, String notice) {
        String of =
                filed(
                        system,
                        provider,
                        SampleApplication.another()
                                .withDomain(application.at("/websites/0/domains/0")));
        DeskClient.signIn(system, "reviewer-bj")
                .get("/bureau/stopAccessNotice.xhtml?id=" + notice)
                .form("resumingForm")
                .press("resume");
        return openOn(provider, "resume", of);
    }

    /** The open resume-access notice of this id. */
    public static JsonNode resumption(Api provider, String id) {
        JsonNode open =
                provider.get("/api/v1/resume-access-notices?state=open&limit=500")
                        .json()
                        .path("items");
        for (JsonNode each : open) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no notice " + id);
    }
}
