package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.DepartmentSamples;

/**
 * Opinions of a department by which the bureau is to open a cancellation: that of the sponsor
 * itself hinders it, until it is withdrawn.
 */
final class OpinionCases {

    private static final String CANCELLATIONS = "/api/v1/cancellations";

    private final RunningSystem system;
    private final AuditSamples samples;
    private String hindering;

    OpinionCases(RunningSystem system) {
        this.system = system;
        samples = new AuditSamples(system);
    }

    WaitingCases.Opened open() {
        SampleApplication filing = AuditSamples.own();
        String website = samples.filed(filing);
        samples.audited(website);
        hindering =
                AccessApplications.sponsorsProgram(system)
                        .post(
                                CANCELLATIONS,
                                Map.of(
                                        "kind",
                                        "CANCEL_WEBSITE",
                                        "filingNumber",
                                        website,
                                        "reason",
                                        "示例：网站不再开办",
                                        "mandate",
                                        false,
                                        "attachments",
                                        List.of()))
                        .expect(201)
                        .id();
        Api department = new DepartmentSamples(system).program();
        String id =
                department
                        .post(
                                DepartmentSamples.OPINIONS,
                                DepartmentSamples.opinion(
                                        department, website, "REVOKE_QUALIFICATION"))
                        .expect(201)
                        .id();
        return new WaitingCases.Opened(
                AuditSamples.BUREAU,
                "/bureau/opinion.xhtml?id=" + id,
                filing.at("/websites/0/name"));
    }

    void answer(WaitingCases.Opened one) {
        AccessApplications.sponsorsProgram(system)
                .send("POST", CANCELLATIONS + "/" + hindering + "/withdrawal", null)
                .expect(204);
        DeskClient.Page opened =
                DeskClient.signIn(system, one.account())
                        .get(one.href())
                        .form("following")
                        .press("openCancellation");
        assertThat(opened.status()).as(opened.toString()).isIn(200, 302);
    }
}
