package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;

/** Licence of a provider that ends soon, for it to renew and for its bureau to register. */
final class LicenceCases {

    private static final String PROVIDER = "provider2";
    private static final String NAME = "示例主机托管";

    private final RunningSystem system;
    private final Rows rows;

    LicenceCases(RunningSystem system) {
        this.system = system;
        rows = new Rows(system);
    }

    WaitingCases.Opened open(WaitingKind kind) {
        String id = rows.text("select id from unit where code = 'provider2'");
        rows.change(
                """
                insert into registered_unit (unit_id, trail_count, version)
                values (%s, 0, 0) on conflict (unit_id) do nothing"""
                        .formatted(id),
                """
                update registered_unit set licence_number = 'A2-示例', proposed_licence = null,
                  proposed_until = null, proposed_at = null, licence_until = current_date + 20
                where unit_id = %s"""
                        .formatted(id));
        if (kind == WaitingKind.LICENCE_ENDING) {
            return new WaitingCases.Opened(PROVIDER, "/provider/licence.xhtml?unit=" + id, NAME);
        }
        submit();
        return new WaitingCases.Opened("clerk-bj", "/bureau/party.xhtml?unit=" + id, NAME);
    }

    private void submit() {
        pressed(
                DeskClient.signIn(system, PROVIDER)
                        .get("/provider/licence.xhtml")
                        .form("renewing")
                        .fill("number", "A2-示例续")
                        .fill(
                                "until",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(5).toString())
                        .press("send"));
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        if (kind == WaitingKind.LICENCE_ENDING) {
            submit();
            return;
        }
        pressed(
                DeskClient.signIn(system, one.account())
                        .get(one.href())
                        .form("renewingForm")
                        .fill("licenceReason", "示例：与发证机关公布的一致")
                        .press("registerLicence"));
    }

    private static void pressed(DeskClient.Page answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
    }
}
