package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;

/** Disavowals that wait for their bureau, for the provider, or for the bureau's clerk. */
final class DisavowalCases {

    private final RunningSystem system;
    private final Api provider;

    DisavowalCases(RunningSystem system) {
        this.system = system;
        provider = system.api("demo-provider");
    }

    WaitingCases.Opened open(WaitingKind kind) {
        SampleApplication filing = SponsorPages.own();
        SponsorPages sponsor = new SponsorPages(system);
        String id = sponsor.entrustedAndHandedIn(filing);
        boolean decided = kind == WaitingKind.DISAVOWAL_FOLLOW_UP;
        if (decided) {
            assertThat(as("reviewer2-bj").approve(id).isDone()).isTrue();
        }
        assertThat(sponsor.disavow(id).status()).isEqualTo(302);
        String disavowal = ofFiling(id);
        if (decided) {
            press("reviewer-bj", bureau(disavowal), "uphold", "upholding", "示例：没有委托");
        }
        String name = filing.at("/subject/name");
        return switch (kind) {
            case DISAVOWAL_ANSWER ->
                    new WaitingCases.Opened(
                            "provider", "/provider/disavowal.xhtml?id=" + disavowal, name);
            case DISAVOWAL_FOLLOW_UP ->
                    new WaitingCases.Opened("clerk-bj", bureau(disavowal), name);
            default -> new WaitingCases.Opened("reviewer-bj", bureau(disavowal), name);
        };
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        switch (kind) {
            case DISAVOWAL_ANSWER ->
                    provider.post(
                                    "/api/v1/disavowals/" + one.id() + "/answer",
                                    Map.of("answer", "示例：有委托书"))
                            .expect(200);
            case DISAVOWAL_FOLLOW_UP ->
                    press(one.account(), one.href(), "close", "closing", "示例：已责令更正");
            default -> press(one.account(), one.href(), "reject", "rejecting", "示例：有委托书");
        }
    }

    private DeskClient as(String account) {
        return DeskClient.signIn(system, account);
    }

    private static String bureau(String disavowal) {
        return "/bureau/disavowal.xhtml?id=" + disavowal;
    }

    /** Presses a button of a window, whose only field is named after it. */
    private void press(String account, String page, String button, String window, String text) {
        DeskClient.Page answer =
                as(account)
                        .get(page)
                        .form(window + "Form")
                        .fill(button + "Text", text)
                        .press(button);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
    }

    private String ofFiling(String filing) {
        for (var each :
                provider.get("/api/v1/disavowals?state=open").expect(200).json().path("items")) {
            if (each.path("filing").asText().equals(filing)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no disavowal of " + filing);
    }
}
