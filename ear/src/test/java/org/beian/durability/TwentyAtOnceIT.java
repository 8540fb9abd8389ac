package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.IssuedAccounts;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.support.Together;
import org.beian.system.browser.screen.CancellationSamples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of acts that twenty clients of two nodes do at the same moment, each of which may be done
 * once (faults F5, F6 and F9).
 */
@Tag("nodes")
@Tag("filing")
@Tag("sign-in")
class TwentyAtOnceIT {

    private static final int TWENTY = 20;
    private static final int WINDOWS = 4;
    private static final String CANCELLATIONS = "/api/v1/cancellations";
    private static final String PASSWORD = "silver kettle nine";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    @Clause("12.4")
    void approveOneApplication() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.signIn(system, "reviewer-bj").take(id);
        List<DeskClient.Page> pages =
                inWindows(
                        () -> DeskClient.signIn(system, "reviewer-bj").open(id).form("deciding"),
                        "approve");
        assertThat(pages).filteredOn(DeskClient.Page::isDone).hasSize(1);
        assertThat(pages).extracting(DeskClient.Page::status).isSubsetOf(200, 302, 503);
        assertThat(provider.filing(id).state()).isEqualTo("APPROVED");
        new Mails(system).one(id);
        assertThat(DeskClient.signIn(system, "reviewer-bj").open(id).words()).contains("链完整");
    }

    @Test
    @Clause("15.2")
    void applyForOneCancellationAndApproveIt() {
        String number = CancellationSamples.filed(system, provider, SampleApplication.another());
        String paper =
                provider.upload("示例文件.png", "image/png", Documents.png(2, 2)).expect(201).id();
        Map<String, Object> body =
                Map.of(
                        "kind",
                        "CANCEL_WEBSITE",
                        "filingNumber",
                        number + "-1",
                        "reason",
                        "示例：网站不再开办",
                        "mandate",
                        true,
                        "attachments",
                        List.of(Map.of("id", paper, "purpose", "MANDATE")));
        List<Api.Answer> answers = Together.times(TWENTY, () -> provider.post(CANCELLATIONS, body));
        assertThat(answers).extracting(Api.Answer::status).isSubsetOf(201, 409, 503);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);

        String id = answers.stream().filter(a -> a.status() == 201).findFirst().orElseThrow().id();
        String page = "/bureau/cancellation.xhtml?id=" + id;
        DeskClient.signIn(system, "reviewer-bj").get(page).form("taking").press("take");
        List<DeskClient.Page> pages =
                inWindows(
                        () ->
                                DeskClient.signIn(system, "reviewer-bj")
                                        .get(page)
                                        .form("approvingForm"),
                        "approve");
        assertThat(pages).filteredOn(each -> each.status() == 302).hasSize(1);
        assertThat(provider.get(CANCELLATIONS + "/" + id).expect(200).state())
                .isEqualTo("APPROVED");
        assertThat(
                        provider.get("/api/v1/stop-access-notices?state=open&limit=500")
                                .json()
                                .findValuesAsText("filingNumber"))
                .containsOnlyOnce(number + "-1");
    }

    @Test
    @Clause("12.6")
    void openOneAccountByOneLink() {
        String link = new SponsorPages(system).ofNobody().get(3);
        List<String> names = new ArrayList<>();
        List<Callable<DeskClient.Page>> joins = new ArrayList<>();
        for (int i = 0; i < TWENTY; i++) {
            names.add("twenty" + System.nanoTime() % 100_000 + "x" + i);
            DeskClient.Form form =
                    DeskClient.anybody(system)
                            .get(link)
                            .form("joining")
                            .fill("unitName", "示例同时加入公司")
                            .fill("username", names.get(i))
                            .fill("displayName", "示例主办者")
                            .fill("chosen", PASSWORD)
                            .fill("repeated", PASSWORD);
            joins.add(() -> form.press("join"));
        }
        assertThat(Together.run(joins)).filteredOn(page -> page.status() == 302).hasSize(1);
        assertThat(names.stream().filter(this::signsIn)).hasSize(1);
    }

    private boolean signsIn(String name) {
        return DeskClient.from(system, "127.0.0.213").enter(name, PASSWORD).status() == 302;
    }

    @Test
    @Clause("8.6")
    void useOneInitialPassword() {
        // each from a source of its own, as one would have to wait after five guesses
        AtomicInteger source = new AtomicInteger();
        IssuedAccounts.Issued issued = new IssuedAccounts(system).reviewer();
        List<DeskClient.Page> pages =
                Together.times(
                        TWENTY,
                        () ->
                                DeskClient.from(system, "127.0.8." + source.incrementAndGet())
                                        .enter(issued.username(), issued.password()));
        assertThat(pages).filteredOn(page -> page.status() == 302).hasSize(1);
    }

    /** Presses one button in several windows, whose sessions are spread over the nodes. */
    private static List<DeskClient.Page> inWindows(
            Supplier<DeskClient.Form> window, String button) {
        List<DeskClient.Form> windows = Stream.generate(window).limit(WINDOWS).toList();
        List<Callable<DeskClient.Page>> presses = new ArrayList<>();
        for (int i = 0; i < TWENTY; i++) {
            DeskClient.Form form = windows.get(i % WINDOWS);
            presses.add(() -> form.press(button));
        }
        return Together.run(presses);
    }
}
