package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.Rush;
import org.beian.support.SampleApplication;
import org.beian.support.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of many applicants and reviewers at the same moment: one decision, one number, one mail
 * each.
 */
@ApiTest
@Tag("attack")
@Tag("filing")
class DecisionsAtOnceIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Mails mails = new Mails(system);

    @Test
    @Clause("12.4")
    void tellsTheSecondOfTwoWindowsAndDecidesOnce() {
        for (int i = 0; i < 4; i++) {
            String id = provider.submit(SampleApplication.another()).expect(201).id();
            DeskClient.Form first =
                    DeskClient.signIn(system, "reviewer-bj").take(id).form("deciding");
            DeskClient.Form second =
                    DeskClient.signIn(system, "reviewer-bj")
                            .open(id)
                            .form("deciding")
                            .tick("DOMAIN_NOT_HELD");
            List<DeskClient.Page> pages =
                    Together.run(
                            List.of(() -> first.press("approve"), () -> second.press("refuse")));
            assertThat(pages).filteredOn(DeskClient.Page::isDone).hasSize(1);
            DeskClient.Page told = pages.get(0).isDone() ? pages.get(1) : pages.get(0);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.words()).contains("没有保存");
            assertThat(told.words()).contains("示例审核员").doesNotContain("reviewer");
            String wanted = pages.get(0).isDone() ? "APPROVED" : "REFUSED";
            assertThat(provider.filing(id).state()).isEqualTo(wanted);
            mails.one(id);
        }
    }

    @Test
    void refusesADecisionOnAStalePage() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Form stale = reviewer.take(id).form("deciding");
        assertThat(reviewer.refuse(id, "DOMAIN_NOT_HELD", "说明").isDone()).isTrue();
        provider.put(Api.FILINGS + "/" + id, application.json()).expect(200);
        assertThat(stale.press("approve").isDone()).as("approval of what was not seen").isFalse();
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
        assertThat(provider.filing(id).json().path("filingNumber").isNull()).isTrue();
    }

    @Test
    void withdrawsOrApprovesButNeverBoth() {
        for (int i = 0; i < 4; i++) {
            String id = provider.submit(SampleApplication.another()).expect(201).id();
            DeskClient.Form form =
                    DeskClient.signIn(system, "reviewer-bj").take(id).form("deciding");
            List<Boolean> done =
                    Together.run(
                            List.of(
                                    () -> form.press("approve").isDone(),
                                    () ->
                                            provider.post(
                                                                    Api.FILINGS
                                                                            + "/"
                                                                            + id
                                                                            + "/withdrawal",
                                                                    null)
                                                            .status()
                                                    == 204));
            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(provider.filing(id).state())
                    .isEqualTo(done.get(0) ? "APPROVED" : "WITHDRAWN");
        }
    }

    @Test
    @Clause("12.4")
    void numbersAreUniqueAndWithoutGapsInTwoProvinces() {
        new Rush(system).run();
    }
}
