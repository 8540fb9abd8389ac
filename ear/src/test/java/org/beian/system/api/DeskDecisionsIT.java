package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of a reviewer's decisions at the desk: what follows on one, and what is left of one that is
 * declined.
 */
@ApiTest
class DeskDecisionsIT {

    private static final String DESK = "/bureau/desk.xhtml";
    private static final Pattern CARD =
            Pattern.compile("<li><a href=\"([^\"]*[?;]id=(\\d+)[^\"]*)");

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");

    @Test
    @Clause("6.1")
    void opensTheNextOneBelowAndKeepsFilterAndSearch() {
        List<String> ids = waiting("续审", 4);
        String page = DESK + "?filter=FREE&q=%E7%BB%AD%E5%AE%A1";
        DeskClient.Page decided =
                mine(reviewer.get(page + "&tab=history&id=" + ids.get(1))).press("approve");
        assertThat(decided.header("Location"))
                .contains("filter=FREE&q=%E7%BB%AD%E5%AE%A1&", "done=" + ids.get(1));
        DeskClient.Page next = follow(decided);
        assertThat(open(next)).isEqualTo(ids.get(2));
        assertThat(cards(next)).containsExactly(ids.get(0), ids.get(2), ids.get(3));
        assertThat(next.words()).contains("申请 " + ids.get(1));
        assertThat(next.text()).contains("tab=history", "review-chosen", "id=" + ids.get(2));
        for (String links : List.of("<nav class=\"queue\"", "<nav class=\"tabs\"")) {
            assertThat(section(next.text(), links, "</nav>"))
                    .contains("filter=FREE&amp;q=%E7%BB%AD")
                    .doesNotContain("beyond=");
        }

        DeskClient.Page refused = mine(next).tick("OTHER").press("refuse");
        DeskClient.signIn(system, "reviewer2-bj").approve(ids.get(3));
        DeskClient.Page last = follow(refused);
        assertThat(open(last)).as("the first, as nothing is left below").isEqualTo(ids.get(0));
        assertThat(cards(follow(mine(last).press("approve")))).isEmpty();
    }

    @Test
    @Clause("6.1")
    void goesOnBehindTheEndOfAPage() {
        List<String> ids = waiting("翻页", 23);
        DeskClient.Page first = reviewer.get(DESK + "?q=%E7%BF%BB%E9%A1%B5&id=" + ids.get(19));
        assertThat(cards(first)).isEqualTo(ids.subList(0, 20));
        DeskClient.Page next = follow(mine(first).press("approve"));
        assertThat(open(next)).isEqualTo(ids.get(20));
        assertThat(cards(next)).hasSize(20).startsWith(ids.get(0)).endsWith(ids.get(20));

        DeskClient.Page behind = reviewer.get(pager(next, "after"));
        assertThat(cards(behind)).containsExactly(ids.get(21), ids.get(22));
        DeskClient.Page back = reviewer.get(pager(behind, "before"));
        assertThat(open(back)).isEqualTo(ids.get(20));
        next = follow(mine(back).press("approve"));
        assertThat(open(next)).as("on the page behind").isEqualTo(ids.get(21));
        next = follow(mine(next).press("approve"));
        assertThat(open(next)).isEqualTo(ids.get(22));
        next = follow(mine(next).press("approve"));
        assertThat(open(next)).as("from the top again").isEqualTo(ids.get(0));
        assertThat(cards(next)).isEqualTo(ids.subList(0, 19));
    }

    @Test
    @Clause("12.3")
    void ascribesTheCheckToTheSystemAndTheApplicationToItsOfficer() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        assertThat(reviewer.get(DESK + "?tab=history&id=" + id).words())
                .containsPattern("系统 (事项 )?自动核查 ")
                .containsPattern("示例\\S+( \\S+)? (事项 )?提交 ")
                .doesNotContainPattern("示例\\S+ (事项 )?自动核查 ")
                .contains("须修改 0 项", "细则第十二条第（三）项");
    }

    @Test
    @Clause("12.4")
    void losesNothingThatWasTypedWhenADecisionIsDeclined() {
        SampleApplication news =
                SampleApplication.another()
                        .with(
                                "/websites/0/preApprovals",
                                SampleApplication.parse(
                                        "[{\"category\": \"NEWS\", \"approvalNumber\": \"示例1\"}]"));
        Api.Answer handedIn = provider.submit(news).expect(201);
        assertThat(handedIn.state()).as(handedIn.text()).isEqualTo("UNDER_REVIEW");
        String id = handedIn.id();
        DeskClient.Form form = mine(reviewer.get(DESK + "?tab=history&id=" + id));
        String version = form.value("version");
        form.tick("SUBJECT_UNTRUE").tick("OTHER").tick("on").fill("version", version + "0");
        DeskClient.Page kept = form.fill("opinion", "请写全称 <b>\n\"&amp;\"").press("refuse");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.message()).contains(id, "没有保存");
        assertThat(kept.header("Cache-Control")).contains("no-store");
        String sent = section(kept.text(), "<form id=\"deciding\"", "</form>");
        assertThat(sent.split("checked=\"checked\"", -1)).hasSize(4);
        assertThat(sent).containsPattern("name=\"documentSeen_input\"[^>]* checked=\"checked\"");
        assertThat(sent)
                .contains(
                        "value=\"SUBJECT_UNTRUE\" checked=\"checked\"",
                        "value=\"OTHER\" checked=\"checked\"",
                        ">请写全称 &lt;b&gt;\n\"&amp;amp;\"</textarea>");
        assertThat(section(kept.text(), "<nav id=\"side\"", "</nav>"))
                .containsPattern("href=\"" + DESK + "\"[^>]* aria-current=\"page\"");
        assertThat(kept.form("deciding").value("version")).isEqualTo(version);
        assertThat(kept.form("deciding").action()).contains("id=" + id, "tab=history");
        assertThat(reviewer.open(id).text()).doesNotContain("checked=\"checked\"");
        assertThat(reviewer.get(DESK + "?opinion=mine&reasons=OTHER&id=" + id).text())
                .doesNotContain("checked=\"checked\"", "mine</textarea>");

        DeskClient.Form again = kept.form("deciding");
        DeskClient.Page unseen = again.press("approve");
        assertThat(unseen.isDone()).isFalse();
        assertThat(unseen.message()).isNotEmpty();
        assertThat(again.tick("on").press("approve").isDone()).isTrue();
    }

    @Test
    @Clause("6.1")
    void staysWhereItIsWhenAnApplicationIsTakenReleasedOrTakenOver() {
        String id = waiting("领取", 1).get(0);
        String page = DESK + "?q=%E9%A2%86%E5%8F%96&id=" + id + "&tab=changes";
        DeskClient.Page taken = reviewer.get(page).form("deciding").press("take");
        assertThat(taken.header("Location")).endsWith(page);
        DeskClient.Page mine = reviewer.get(page);
        assertThat(mine.offers("release")).isTrue();
        assertThat(mine.offers("take")).isFalse();

        DeskClient second = DeskClient.signIn(system, "reviewer2-bj");
        DeskClient.Page his = second.get(page);
        assertThat(his.offers("approve") || his.offers("refuse")).isFalse();
        DeskClient.Page over = his.form("deciding").press("takeOver");
        assertThat(over.header("Location")).endsWith(page);
        DeskClient.Page told = mine.form("deciding").fill("opinion", "我的").press("release");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.message()).contains("示例审核员");
        assertThat(told.offers("takeOver")).isTrue();
        DeskClient.Page released = second.get(page).form("deciding").press("release");
        assertThat(released.header("Location")).endsWith(page);
        assertThat(reviewer.get(page).offers("take")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999", "1 or 1=1"})
    void refusesAVersionThatIsNoneLikeAnOldOne(String version) {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.Form form = reviewer.take(id).form("deciding").fill("version", version);
        for (DeskClient.Page answer :
                List.of(form.press("approve"), form.without("version").press("approve"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.message()).contains(id, "没有保存");
        }
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void answersWhatNoFormOfOursSends() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.Form form = reviewer.take(id).form("deciding");
        assertThat(form.press("destroy").isDone()).isFalse();
        for (String other : List.of("999999999999", "1e9", "../1", "9".repeat(3000), "0")) {
            DeskClient.Page answer = form.fill("application", other).press("approve");
            assertThat(answer.status()).as(other).isEqualTo(404);
        }
        String nothing = form.without("application").body("approve");
        assertThat(post(reviewer, DESK, nothing).isDone()).isFalse();
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");

        form.fill("application", id).fill("place", "9".repeat(3000) + "\r\nX: y");
        DeskClient.Page done = form.press("approve");
        assertThat(done.isDone()).as("its place only leads on").isTrue();
        assertThat(done.header("Location")).doesNotContain("beyond");
        assertThat(follow(done).status()).isEqualTo(200);
        String odd = DESK + "?beyond=2026-99-99_1&done=x&after=x&before=y";
        assertThat(reviewer.get(odd).status()).isEqualTo(200);
    }

    @Test
    void isForReviewersOfTheProvinceOnly() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.Form form = reviewer.take(id).form("deciding");
        String path = form.action();
        for (String who : List.of("clerk-bj", "reviewer-gd", "sponsor", "provider", "operator")) {
            DeskClient other = DeskClient.signIn(system, who);
            String token = other.get("/home.xhtml").form("logout").value("csrf");
            String body = form.fill("csrf", token).body("approve");
            assertThat(post(other, path, body).status()).as(who).isEqualTo(404);
        }
        assertThat(system.log()).contains("Refused by role: clerk-bj, POST");
        DeskClient nobody = DeskClient.anybody(system);
        String token = nobody.get("/login.xhtml").form("login").value("csrf");
        DeskClient.Page asked = post(nobody, path, form.fill("csrf", token).body("approve"));
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.location()).isEqualTo("/login.xhtml");
        assertThat(post(reviewer, path, form.without("csrf").body("approve")).status())
                .isEqualTo(403);
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    /**
     * A reviewer whose session has ended signs in and is back at the application, as with pages.
     */
    @Test
    void leadsBackPastTheSignInWhenTheSessionHasEnded() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.Form form = reviewer.take(id).form("deciding");
        DeskClient ended = DeskClient.anybody(system);
        DeskClient.Page sent = post(ended, form.action(), form.body("approve"));
        assertThat(sent.location()).isEqualTo("/login.xhtml");
        DeskClient.Page in = follow(ended, sent).enter("reviewer-bj", "demo");
        DeskClient.Page back = follow(ended, in);
        assertThat(open(back)).isEqualTo(id);
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    /** A key pressed by chance, and a form made by hand, decide nothing. */
    @Test
    @Clause("6.1")
    void decidesNothingThatNobodyTook() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.Page page = reviewer.open(id);
        assertThat(page.offers("approve") || page.offers("refuse")).isFalse();
        for (String act : List.of("approve", "refuse")) {
            DeskClient.Page answer = page.form("deciding").fill("reasons", "OTHER").press(act);
            assertThat(answer.isDone()).isFalse();
            assertThat(answer.message()).contains("没有领取");
        }
        assertThat(provider.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    /** The address may name none, and another one may have become the first meanwhile. */
    @Test
    @Clause("3")
    void showsThePersonalDataOfTheApplicationThatThePageShows() {
        List<String> ids = waiting("留痕", 2);
        reviewer.take(ids.get(1));
        DeskClient.Page shown = reviewer.get(DESK + "?filter=MINE&q=%E7%95%99%E7%97%95");
        assertThat(open(shown)).isEqualTo(ids.get(1));
        reviewer.take(ids.get(0));
        DeskClient.Page answer = shown.form("unmaskingAll").press("unmaskDocument");
        assertThat(open(answer)).isEqualTo(ids.get(1));
        assertThat(answer.text()).contains("个人信息已全部显示");
        assertThat(reviewer.get(DESK + "?id=" + ids.get(0)).text()).doesNotContain("个人信息已全部显示");
    }

    /** The form of an open application, which is taken where nobody has it. */
    private DeskClient.Form mine(DeskClient.Page page) {
        DeskClient.Page shown =
                page.offers("take") ? follow(page.form("deciding").press("take")) : page;
        return shown.form("deciding");
    }

    private List<String> waiting(String word, int many) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            SampleApplication application = SampleApplication.another();
            String name = application.at("/subject/name").replace("示例", "示例" + word);
            ids.add(provider.submit(application.with("/subject/name", name)).expect(201).id());
        }
        return ids;
    }

    private static DeskClient.Page post(DeskClient who, String path, String body) {
        String type = "application/x-www-form-urlencoded";
        return who.send("POST", path, body, "Content-Type", type);
    }

    private DeskClient.Page follow(DeskClient.Page answer) {
        return follow(reviewer, answer);
    }

    private static DeskClient.Page follow(DeskClient who, DeskClient.Page answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        return who.get(answer.header("Location").replaceFirst("https?://[^/]*", ""));
    }

    private static String open(DeskClient.Page page) {
        return page.form("deciding").value("application");
    }

    private static List<String> cards(DeskClient.Page page) {
        List<String> ids = new ArrayList<>();
        Matcher card = CARD.matcher(section(page.text(), "<nav class=\"queue\"", "</nav>"));
        while (card.find()) {
            ids.add(card.group(2));
        }
        return ids;
    }

    /** The link to the page after or before. */
    private static String pager(DeskClient.Page page, String side) {
        String links = section(page.text(), "class=\"pager\"", "</nav>");
        Matcher link = Pattern.compile("href=\"([^\"]*[?;]" + side + "=[^\"&]*)\"").matcher(links);
        assertThat(link.find()).as(side + " in " + links).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String section(String html, String start, String end) {
        String from = html.substring(html.indexOf(start));
        return from.substring(0, from.indexOf(end));
    }
}
