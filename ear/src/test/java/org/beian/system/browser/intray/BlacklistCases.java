package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.CancellationSamples;

/**
 * Entries of the blacklist: one that waits for a second person, one without a basis, and one about
 * a filing of the sponsor.
 */
final class BlacklistCases {

    private static final String OPINION = "示例：依据充分";

    private final RunningSystem system;
    private final Rows rows;
    private final Api sponsor;

    BlacklistCases(RunningSystem system, Rows rows, Api sponsor) {
        this.system = system;
        this.rows = rows;
        this.sponsor = sponsor;
    }

    WaitingCases.Opened open(WaitingKind kind) {
        String domain = "shili-barred-" + System.nanoTime() + ".cn";
        return switch (kind) {
            case BLACKLIST_APPROVAL ->
                    new WaitingCases.Opened("reviewer-bj", proposed(domain), domain);
            case BLACKLIST_REVIEW ->
                    new WaitingCases.Opened("reviewer-bj", withoutBasis(domain), domain);
            default -> ofSponsor();
        };
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        DeskClient.Page page = DeskClient.signIn(system, one.account()).get(one.href());
        DeskClient.Page answer =
                switch (kind) {
                    case BLACKLIST_APPROVAL ->
                            page.form("refusingForm")
                                    .fill("refuseOpinion", OPINION)
                                    .press("refuse");
                    case BLACKLIST_REVIEW ->
                            page.form("liftingForm").fill("liftReason", OPINION).press("lift");
                    default -> page.form("blacklistedForm").press("takeNote");
                };
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
    }

    /** Address of the page of an entry on a judgment, as a clerk proposes it. */
    private String proposed(String domain) {
        DeskClient.Page answer =
                DeskClient.signIn(system, "clerk-bj")
                        .get("/bureau/blacklist.xhtml")
                        .form("addingForm")
                        .fill("kind", "DOMAIN")
                        .fill("entry", domain)
                        .fill("basis", "JUDGMENT")
                        .fill("number", "（2026）京示例行初1号")
                        .fill("court", "示例市中级人民法院")
                        .fill(
                                "until",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(90).toString())
                        .fill("reason", "示例：拒不执行处罚决定")
                        .press("add");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        return "/bureau/blacklistEntry.xhtml?id="
                + rows.text("select id from blacklist_entry where entry = '" + domain + "'");
    }

    /**
     * The same of one as it stood before each needed a basis: no act brings that about any more.
     */
    private String withoutBasis(String domain) {
        rows.change(
                "insert into blacklist_entry (id, kind, state, entry, province, reason, valid_from,"
                        + " ends_on, claim, trail_count, version) values"
                        + " (nextval('blacklist_seq'), 'DOMAIN', 'IN_FORCE', '"
                        + domain
                        + "', '110000', '示例', current_date - 400, current_date + 30,"
                        + " 'IN_FORCE:DOMAIN:"
                        + domain
                        + "', 0, 1)");
        return "/bureau/blacklistEntry.xhtml?id="
                + rows.text("select id from blacklist_entry where entry = '" + domain + "'");
    }

    private WaitingCases.Opened ofSponsor() {
        SampleApplication filing = SponsorPages.own();
        CancellationSamples.filed(system, sponsor, filing);
        String domain = filing.json().at("/websites/0/domains/0").asText();
        String entry = proposed(domain);
        DeskClient.Page answer =
                DeskClient.signIn(system, "reviewer-bj")
                        .get(entry)
                        .form("approvingForm")
                        .fill("approveOpinion", OPINION)
                        .press("approve");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        return new WaitingCases.Opened(
                "sponsor", entry.replace("/bureau/blacklistEntry", "/sponsor/blacklist"), domain);
    }
}
