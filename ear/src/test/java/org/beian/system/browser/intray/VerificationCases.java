package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;

/** Verification tasks that wait for their provider, or for their bureau once they are overdue. */
final class VerificationCases {

    private final RunningSystem system;
    private final Rows rows;

    VerificationCases(RunningSystem system) {
        this.system = system;
        rows = new Rows(system);
    }

    WaitingCases.Opened open(WaitingKind kind) {
        SampleApplication filing = SponsorPages.own();
        String website = new SponsorPages(system).filedForSponsor(filing);
        DeskClient.signIn(system, "reviewer-bj")
                .get("/bureau/verificationTaskNew.xhtml")
                .form("sending")
                .fill("numbers", website)
                .fill("question", "示例：网站名称是否属实")
                .press("send");
        String id =
                rows.text(
                        "select id from verification_task where filing_number = '" + website + "'");
        String page = "/verificationTask.xhtml?id=" + id;
        String name = filing.at("/websites/0/name");
        if (kind == WaitingKind.VERIFICATION_TASK) {
            return new WaitingCases.Opened("provider", "/provider" + page, name);
        }
        // as if the provider's last day had passed
        rows.change("update verification_task set due = current_date - 3 where id = " + id);
        return new WaitingCases.Opened("reviewer-bj", "/bureau" + page, name);
    }

    /** The provider reports; what is overdue the bureau takes back. */
    void answer(WaitingKind kind, WaitingCases.Opened one) {
        if (kind == WaitingKind.VERIFICATION_TASK) {
            Map<String, Object> result = new HashMap<>(SponsorPages.verified(""));
            result.remove("filingNumber");
            system.api("demo-provider")
                    .post("/api/v1/verification-tasks/" + one.id() + "/result", result)
                    .expect(201);
            return;
        }
        DeskClient.Page taken =
                DeskClient.signIn(system, one.account())
                        .get(one.href())
                        .form("revokingForm")
                        .fill("revokeText", "示例：不再需要")
                        .press("revoke");
        assertThat(taken.status()).as(taken.toString()).isIn(200, 302);
    }
}
