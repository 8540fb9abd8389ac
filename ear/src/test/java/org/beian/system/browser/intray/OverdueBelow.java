package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.fact.SettingRange;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;

/** What somebody has not done by its last day, as the authority above reads it. */
final class OverdueBelow {

    private static final String MINISTRY = "ministry";
    private static final String BUREAU = "reviewer-bj";

    /** Accounts of bureaus, of units of the whole country, and of operators. */
    private static final Set<String> BELOW_THE_MINISTRY =
            Set.of("reviewer-bj", "reviewer-gd", "clerk-bj", "ipunit", "registrar", "operator");

    /** With nobody above, or not left when the last day is over. */
    private static final Set<WaitingKind> NEVER =
            Set.of(
                    WaitingKind.TRANSFER_ASSIGNMENT,
                    WaitingKind.ACCESS_TO_OPEN,
                    WaitingKind.LICENCE_ENDING,
                    WaitingKind.AUDIT_REQUEST,
                    WaitingKind.BLACKLIST_REVIEW);

    private static final Pattern ROW =
            Pattern.compile("(?s)<tr[^>]*data-ri=.*?<a href=\"([^\"]+)\">([^<]+)</a>");

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
    private static final Pattern BUTTON = Pattern.compile("<button id=\"([^\"]+)\"");

    /** Buttons by which lists are searched. */
    private static final Set<String> TOOLS = Set.of("find");

    private final RunningSystem system;
    private final Rows rows;

    OverdueBelow(RunningSystem system) {
        this.system = system;
        rows = new Rows(system);
    }

    static boolean has(WaitingKind kind) {
        return SettingRange.find(kind.warning()).isPresent() && !NEVER.contains(kind);
    }

    /**
     * Asserts that the entry of the authority above leads to the case itself, which it reads
     * without the acts of whoever is late.
     *
     * @param own page of whoever is late
     */
    void isReadAbove(WaitingKind kind, WaitingCases.Opened one, DeskClient.Page own) {
        String above = BELOW_THE_MINISTRY.contains(one.account()) ? MINISTRY : BUREAU;
        String notice = rows.text("select nextval('waiting_notice_seq')");
        String due =
                kind == WaitingKind.AUDIT_OPENING
                        ? one.id() + "-01-01"
                        : LocalDate.now(Shanghai.ZONE).minusYears(1).toString();
        escalate(notice, kind, one, due, above);
        try {
            DeskClient desk = DeskClient.signIn(system, above);
            String list =
                    "/intray.xhtml?kind=ESCALATED&rows=20&after=%s_ESCALATED_%d"
                            .formatted(due, Long.parseLong(notice) - 1);
            Matcher entry = ROW.matcher(desk.get(list).text());
            assertThat(entry.find()).as("entry of " + kind).isTrue();
            assertThat(entry.group(2)).contains(one.name());
            String href = entry.group(1).replace("&amp;", "&");
            if (kind != WaitingKind.PROVIDER_LICENCE) {
                assertThat(href).doesNotContain("/party.xhtml");
            }
            DeskClient.Page opened = desk.get(href);
            assertThat(opened.status()).as(href).isEqualTo(200);
            assertThat(opened.words()).as(href).contains(named(kind, one));
            Set<String> acts = buttons(opened);
            acts.retainAll(buttons(own));
            assertThat(acts).as("acts of whoever is late on " + href).isEmpty();
        } finally {
            rows.change("delete from waiting_notice where id = " + notice);
        }
    }

    /**
     * What the page above has of the name: that of an audit that is to be opened tells its year.
     */
    private static String named(WaitingKind kind, WaitingCases.Opened one) {
        return kind == WaitingKind.AUDIT_OPENING ? one.id() : one.name();
    }

    /** As the timer leaves it after the last day. */
    private void escalate(
            String notice, WaitingKind kind, WaitingCases.Opened one, String due, String above) {
        String record =
                kind == WaitingKind.AUDIT_OPENING
                        ? "(select min(id) from unit where province = '110000')"
                        : one.id();
        rows.change(
                """
                insert into waiting_notice (id, kind, case_id, deadline, stage, unit_id, superior,
                  subject, noted_at)
                values (%s, '%s', %s, date '%s', 'ESCALATED', (select min(id) from unit), '%s', '%s',
                  current_timestamp)"""
                        .formatted(
                                notice,
                                kind,
                                record,
                                due,
                                above.equals(MINISTRY) ? "100000" : "110000",
                                one.name()));
    }

    private static Set<String> buttons(DeskClient.Page page) {
        Set<String> found = new TreeSet<>();
        Matcher main = MAIN.matcher(page.text());
        if (main.find()) {
            BUTTON.matcher(main.group()).results().forEach(button -> found.add(button.group(1)));
        }
        found.removeAll(TOOLS);
        return found;
    }
}
