package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Shanghai;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.openqa.selenium.By;

/**
 * Samples of enforcement cases of a bureau, brought about on its pages by those whose turn it is.
 */
public final class CaseSamples {

    /** Words of each step. */
    public static final String WORDS = "示例：首页没有备案编号";

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Keys of papers that a clerk added, by server and account. */
    private static final Map<String, List<String>> PAPERS = new ConcurrentHashMap<>();

    private final RunningSystem system;
    private final Browser browser;
    private final String place;

    /** Number of papers of each case. */
    private final Map<String, Integer> used = new HashMap<>();

    /**
     * @param browser for the first paper; null where nothing needs one
     * @param place of the bureau, as its accounts end
     */
    public CaseSamples(RunningSystem system, Browser browser, String place) {
        this.system = system;
        this.browser = browser;
        this.place = place;
    }

    /** Account of the clerk, who is an officer of each case. */
    public String clerk() {
        return "clerk-" + place;
    }

    /** Account of the reviewer who opens and decides. */
    public String head() {
        return "reviewer-" + place;
    }

    /** Account of the reviewer who leads hearings and reviews. */
    public String third() {
        return "reviewer3-" + place;
    }

    /** Id of a clue that the clerk entered. */
    public String clue(String site, String violation) {
        return id(
                as(clerk(), "/bureau/enforcementClueNew.xhtml")
                        .form("entering")
                        .fill("site", site)
                        .fill("suspected", violation)
                        .fill("sourceKind", "INSPECTION")
                        .fill("receivedOn", today())
                        .fill("from", "示例：例行检查")
                        .fill("clueWords", WORDS)
                        .press("enter"));
    }

    /**
     * Id of a case that was opened.
     *
     * @param party null for that of the filing
     */
    public String opened(String site, String violation, String party) {
        DeskClient.Form form = opening(site, violation);
        return id((party == null ? form : form.fill("party", party)).press("openCase"));
    }

    /** Id of a case against an access provider that was opened. */
    public String against(String provider, String site, String violation) {
        return id(opening(site, violation).fill("accusedProvider", provider).press("openCase"));
    }

    private DeskClient.Form opening(String site, String violation) {
        return as(head(), "/bureau/caseNew.xhtml?clue=" + clue(site, violation))
                .form("opening")
                .fill("broken", violation)
                .fill("occurredOn", today())
                .fill("caseFacts", WORDS)
                .fill("partyAddress", "示例市示例路1号")
                .fill("firstOfficer", clerk())
                .fill("firstCertificate", "执法110001")
                .fill("secondOfficer", "reviewer2-" + place)
                .fill("secondCertificate", "执法110002");
    }

    /**
     * Adds evidence to the file, tells the party of one intended measure, and has that served.
     *
     * @param what amount of a fine, last day of a rectification; else empty
     */
    public void tell(String opened, String measure, String what) {
        record(opened, "证据材料");
        DeskClient.Form form =
                of(clerk(), opened)
                        .form("notifyingForm")
                        .fill("intendedFacts", WORDS)
                        .fill("intendedReasons", WORDS)
                        .tick(measure);
        id(filled(form, "intended", measure, what).press("notify"));
        serve(opened);
    }

    /** Records that the party waived statement and hearing on paper, and hands the case on. */
    public void waiveAndProceed(String opened) {
        record(opened, "书面放弃陈述申辩和听证");
        proceed(opened);
    }

    /** Hands the case on for its review or decision. */
    public void proceed(String opened) {
        id(
                of(clerk(), opened)
                        .form("proceedingForm")
                        .fill("proceedWords", "示例：当事人没有异议")
                        .press("proceed"));
    }

    public void pass(String opened) {
        id(of(third(), opened).form("passingForm").fill("passWords", "示例：事实清楚，程序合法").press("pass"));
    }

    private static DeskClient.Form filled(
            DeskClient.Form form, String beginning, String measure, String what) {
        String field = measure.equals("RECTIFICATION") ? "Until" : "Yuan";
        return what.isEmpty() ? form : form.fill(beginning + field, what);
    }

    /** Decides what was told, and has that served. */
    public void decide(String opened, String measure, String what) {
        DeskClient.Form form =
                of(head(), opened)
                        .form("decidingForm")
                        .fill("decidedFacts", WORDS)
                        .fill("decidedReasons", WORDS)
                        .tick(measure);
        id(filled(form, "decided", measure, what).press("decide"));
        serve(opened);
    }

    /** Decides that there is no penalty. */
    public void spare(String opened) {
        id(
                of(head(), opened)
                        .form("sparingForm")
                        .fill("noPenaltyReason", WORDS)
                        .press("noPenalty"));
    }

    /** Records that the latest letter of a case was served by post. */
    public void serve(String opened) {
        Matcher letters =
                Pattern.compile("/letters/cases/\\d+/(\\d+)").matcher(of(clerk(), opened).text());
        long last = 0;
        while (letters.find()) {
            last = Math.max(last, Long.parseLong(letters.group(1)));
        }
        id(
                as(clerk(), "/bureau/service.xhtml?id=" + last)
                        .form("recording")
                        .fill("way", "POST")
                        .fill("day", today())
                        .fill("documents", document(opened))
                        .press("save"));
    }

    /** Records a paper, as the clerk. */
    public void record(String opened, String kind) {
        DeskClient.Page page = of(clerk(), opened);
        Matcher value =
                Pattern.compile("<option value=\"(\\w+)\"[^>]*>" + kind + "<").matcher(page.text());
        assertThat(value.find()).as(kind).isTrue();
        id(
                page.form("recording")
                        .fill("paperKind", value.group(1))
                        .fill("paperDay", today())
                        .fill("documents", document(opened))
                        .press("record"));
    }

    /**
     * Key of a paper of the bureau that the file does not hold yet. The clerk adds one in the
     * browser where the cases before had fewer.
     */
    private String document(String opened) {
        List<String> papers =
                PAPERS.computeIfAbsent(
                        system.baseUri() + clerk(), clerk -> new CopyOnWriteArrayList<>());
        int held = used.merge(opened, 1, Integer::sum) - 1;
        if (held == papers.size()) {
            browser.signIn(clerk()).go("/bureau/case.xhtml?lang=zh-CN&id=" + opened);
            keep("材料.png");
            papers.add(browser.valueOf(By.id("documents")));
        }
        return papers.get(held);
    }

    /** Records a paper on the page that the browser shows. */
    public void record(String kind) {
        browser.choose("paperKind", kind);
        keep("材料.png");
        browser.follow(By.id("record"));
    }

    /** Adds a paper to the form of the page in the browser, which then names it. */
    public void keep(String name) {
        try {
            Path folder = Files.createTempDirectory("papers");
            Path paper = Files.write(folder.resolve(name), Documents.png(300, 200));
            browser.find(By.cssSelector("input[type=file]")).sendKeys(paper.toString());
            Eventually.within(
                    SOON, "the paper", () -> browser.textOf(By.id("kept")).contains(name));
            Files.delete(paper);
            Files.delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page of a case for an account of its bureau. */
    public DeskClient.Page of(String account, String opened) {
        return as(account, "/bureau/case.xhtml?id=" + opened);
    }

    private DeskClient.Page as(String account, String path) {
        return DeskClient.signIn(system, account).get(path);
    }

    private static String today() {
        return LocalDate.now(Shanghai.ZONE).toString();
    }

    private static String id(DeskClient.Page done) {
        assertThat(done.status()).as(done.toString()).isEqualTo(302);
        return done.header("Location").replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }
}
