package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;

/** Clues of enforcement, and their transfers to a bureau and to the ministry. */
final class EnforcementCases {

    private static final String FIRST = "reviewer-bj";
    private static final String SECOND = "reviewer-gd";
    private static final String MINISTRY = "ministry";
    private static final String GUANGDONG = "440000";

    private final RunningSystem system;
    private final Rows rows;

    EnforcementCases(RunningSystem system) {
        this.system = system;
        rows = new Rows(system);
    }

    WaitingCases.Opened open(WaitingKind kind) {
        String site = "clue-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + ".ninja";
        String clue = entered(site);
        if (kind == WaitingKind.ENFORCEMENT_CLUE) {
            return new WaitingCases.Opened(FIRST, "/bureau/enforcementClue.xhtml?id=" + clue, site);
        }
        String transfer = sent(clue);
        if (kind == WaitingKind.TRANSFER) {
            return new WaitingCases.Opened(SECOND, "/bureau/transfer.xhtml?id=" + transfer, site);
        }
        giveBack(transfer);
        String again = sent(clue);
        giveBack(again);
        return new WaitingCases.Opened(MINISTRY, "/ministry/transfer.xhtml?id=" + again, site);
    }

    private String entered(String site) {
        done(
                DeskClient.signIn(system, FIRST)
                        .get("/bureau/enforcementClueNew.xhtml")
                        .form("entering")
                        .fill("site", site)
                        .fill("suspected", "UNFILED_SERVICE")
                        .fill("sourceKind", "INSPECTION")
                        .fill("receivedOn", LocalDate.now(Shanghai.ZONE).toString())
                        .fill("from", "示例：例行检查")
                        .fill("clueWords", "示例：首页无备案编号")
                        .press("enter"));
        return rows.text("select id from enforcement_clue where site = '" + site + "'");
    }

    private String sent(String clue) {
        done(
                DeskClient.signIn(system, FIRST)
                        .get("/bureau/enforcementClue.xhtml?id=" + clue)
                        .form("transferringForm")
                        .fill("receiving", GUANGDONG)
                        .fill("transferReason", "示例：主办者住所在广东")
                        .press("transfer"));
        return rows.text("select max(id) from enforcement_transfer where clue_id = " + clue);
    }

    private void giveBack(String transfer) {
        done(
                DeskClient.signIn(system, SECOND)
                        .get("/bureau/transfer.xhtml?id=" + transfer)
                        .form("returningForm")
                        .fill("giveBackReason", "示例：主办者住所不在广东")
                        .press("giveBack"));
    }

    /** The bureau ends the clue or receives the file; the ministry assigns it. */
    void answer(WaitingKind kind, WaitingCases.Opened one) {
        DeskClient.Page page = DeskClient.signIn(system, one.account()).get(one.href());
        if (kind == WaitingKind.ENFORCEMENT_CLUE) {
            done(page.form("dismissingForm").fill("noGroundReason", "示例：已备案").press("noGround"));
        } else if (kind == WaitingKind.TRANSFER) {
            done(page.form("receivingForm").press("receive"));
        } else {
            done(
                    page.form("assigningForm")
                            .fill("assigned", GUANGDONG)
                            .fill("assignReason", "示例：住所在广东")
                            .press("assign"));
        }
    }

    private static void done(DeskClient.Page page) {
        assertThat(page.status()).as(page.toString()).isIn(200, 302);
    }
}
