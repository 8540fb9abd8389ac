package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.notice.waiting.WaitingKind;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.AuditSamples;

/**
 * Audit of the year that waits for a bureau to open it, and audited websites that wait for their
 * sponsor, or for their bureau once the sponsor explained.
 */
final class AuditCases {

    private final RunningSystem system;
    private final AuditSamples samples;

    AuditCases(RunningSystem system) {
        this.system = system;
        samples = new AuditSamples(system);
    }

    WaitingCases.Opened open(WaitingKind kind) {
        if (kind == WaitingKind.AUDIT_OPENING) {
            int year = AuditSamples.year();
            return new WaitingCases.Opened(
                    "reviewer-bj", "/bureau/audits.xhtml?year=" + year, year + " 年度网站审核");
        }
        SampleApplication filing = AuditSamples.own();
        String id = samples.audited(samples.differing(filing));
        String name = filing.at("/websites/0/name");
        WaitingCases.Opened ofSponsor =
                new WaitingCases.Opened("sponsor", "/sponsor/audit.xhtml?id=" + id, name);
        if (kind == WaitingKind.AUDIT_REQUEST) {
            return ofSponsor;
        }
        answer(WaitingKind.AUDIT_REQUEST, ofSponsor);
        return new WaitingCases.Opened(
                AuditSamples.BUREAU, "/bureau/auditItem.xhtml?id=" + id, name);
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        if (kind == WaitingKind.AUDIT_OPENING) {
            samples.open(one.account());
            return;
        }
        DeskClient.Page page = DeskClient.signIn(system, one.account()).get(one.href());
        DeskClient.Page answer =
                kind == WaitingKind.AUDIT_REQUEST
                        ? page.form("explaining")
                                .fill("explanation", "示例：域名登记尚未更新")
                                .press("explain")
                        : page.form("acceptingForm").press("accept");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
    }
}
