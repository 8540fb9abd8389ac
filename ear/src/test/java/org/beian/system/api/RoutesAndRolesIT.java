package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.IssuedKeys;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests of access control by two tables (attack A16). The records belong to {@code demo-provider}
 * and are decided; the tables beside the tests give each expected answer.
 *
 * <p>Every route is asked with every key. A page is asked by a visitor without an account, by every
 * account that its folder lets in, as roles and records decide there, and of those whom the folder
 * hides it from by one, in turn: the filter looks at nothing but the folder and the role, so that
 * every folder refuses every such account at least once. That no page is an exception to its folder
 * for any role, {@code PageAccessTest} holds for all pages and roles.
 */
@ApiTest
class RoutesAndRolesIT {

    private static final String ROUTES = "routes-and-roles.csv";
    private static final String PAGES = "pages-and-roles.csv";
    private static final String NOBODY = "nobody";

    /** How a folder answers whom it does not let in. */
    private static final String HIDDEN = "404";

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final Map<String, String> NAMED = new LinkedHashMap<>();

    @BeforeAll
    static void decideOne() {
        Api provider = SYSTEM.api("demo-provider");
        String attachment =
                provider.upload("a.png", "image/png", Documents.png(2, 2)).expect(201).id();
        SampleApplication application =
                SampleApplication.another().withAttachment(attachment, "MANDATE");
        String access =
                AccessApplications.preAssigned(provider, application, AccessApplications.OF_ROUTES);
        String id = provider.submit(application).expect(201).id();
        DeskClient reviewer = DeskClient.signIn(SYSTEM, "reviewer-bj");
        assertThat(reviewer.approve(id).isDone()).isTrue();
        String letters = "/letters/" + id + "/";
        String page = reviewer.open(id).text();
        String letter = page.replaceAll("(?s).*" + letters + "(\\d+).*", "$1");
        String number = provider.filing(id).json().path("filingNumber").asText();
        NAMED.put("/filings/{number}", "/filings/" + AccessApplications.encoded(number));
        NAMED.put("/access-applications/{id}", "/access-applications/" + access);
        NAMED.put("{access}", access);
        NAMED.put("/filings/{id}", "/filings/" + id);
        NAMED.put("/attachments/{id}", "/attachments/" + attachment);
        NAMED.put("/events/{id}", "/events/" + eventOf(provider, reviewer));
        String received = new BulkClient(provider).send("?dryRun=true", List.of(application)).id();
        NAMED.put("/imports/{id}", "/imports/" + received);
        observeOne(provider);
        NAMED.put("{import}", received);
        NAMED.put("{register}", "ip");
        NAMED.put("/ip-findings/{id}", "/ip-findings/1");
        NAMED.put("/ip-reports/{id}", "/ip-reports/1");
        NAMED.put("/ip-edits/{id}", "/ip-edits/1");
        NAMED.put("/cancellations/{id}", "/cancellations/0");
        NAMED.put("/unfiled-changes/{id}", "/unfiled-changes/0");
        NAMED.put("/audit-items/{id}", "/audit-items/0");
        NAMED.put("/opinions/{id}", "/opinions/0");
        NAMED.put("/verifications/{id}", "/verifications/0");
        NAMED.put("/verification-tasks/{id}", "/verification-tasks/0");
        NAMED.put("/disavowals/{id}", "/disavowals/0");
        NAMED.put("/stop-access-notices/{id}", "/stop-access-notices/0");
        NAMED.put("/resume-access-notices/{id}", "/resume-access-notices/0");
        NAMED.put("/domain-releases/{id}", "/domain-releases/0");
        NAMED.put("{number}", "999");
        NAMED.put("/domain-reports/{id}", "/domain-reports/1");
        NAMED.put("/unfiled-clues/{id}", "/unfiled-clues/1");
        NAMED.put("{month}", "2001-01");
        NAMED.put("{domain}", "shili-routes.ninja");
        NAMED.put("{name}", "natures");
        // the branch in Beijing, of the headquarters that report as ipunit
        NAMED.put("{unit}", branch());
        NAMED.put("{registrar}", RegisterSamples.registrar(SYSTEM).replaceAll(".*=", ""));
        NAMED.put("{filing}", id);
        NAMED.put("{attachment}", attachment);
        NAMED.put("{letter}", letter);
        NAMED.put(
                "{customer}",
                DeskClient.signIn(SYSTEM, "provider")
                        .get(
                                "/provider/customers.xhtml?q="
                                        + URLEncoder.encode(number, StandardCharsets.UTF_8))
                        .text()
                        .replaceAll("(?s).*customer\\.xhtml\\?id=(\\d+).*", "$1"));
    }

    /**
     * Events are numbered per unit: the last of the provider's, once no other unit of the table has
     * as many.
     */
    private static String eventOf(Api provider, DeskClient reviewer) {
        long others =
                Stream.of(table(ROUTES).get(0).split(","))
                        .skip(5)
                        .mapToLong(column -> lastEvent(caller(column)))
                        .max()
                        .orElseThrow();
        while (lastEvent(provider) <= others) {
            String id = provider.submit(SampleApplication.another()).expect(201).id();
            assertThat(reviewer.approve(id).isDone()).isTrue();
        }
        return String.valueOf(lastEvent(provider));
    }

    private static long lastEvent(Api unit) {
        long last = 0;
        JsonNode page;
        do {
            page =
                    unit.get("/api/v1/events?limit=500&all=true&after=" + last)
                            .expect(200)
                            .json()
                            .path("items");
            last = page.isEmpty() ? last : page.get(page.size() - 1).path("id").asLong();
        } while (!page.isEmpty());
        return last;
    }

    private static String branch() {
        return DeskClient.signIn(SYSTEM, "reviewer-bj")
                .get("/bureau/units.xhtml?kind=BRANCH")
                .text()
                .replaceAll("(?s).*?/bureau/unit\\.xhtml\\?unit=(\\d+).*", "$1");
    }

    /** Creates an observation of the first provider on its network, and its task. */
    private static void observeOne(Api provider) {
        String observation =
                provider.post("/api/v1/observations", observed("shili-routes.ninja"))
                        .expect(202)
                        .id();
        NAMED.put("/observations/{id}", "/observations/" + observation);
        for (JsonNode site :
                provider.get("/api/v1/unfiled-sites?state=open&limit=500").json().path("items")) {
            if (site.path("observation").asText().equals(observation)) {
                NAMED.put("/unfiled-sites/{id}", "/unfiled-sites/" + site.path("id").asText());
            }
        }
    }

    private static Map<String, Object> observed(String domain) {
        return Map.of("domains", List.of(domain));
    }

    @Test
    void everyRouteAnswersEveryKeyAsTheTableSays() {
        List<String> table = table(ROUTES);
        String[] keys = table.get(0).split(",");
        List<Api> callers = Stream.of(keys).map(RoutesAndRolesIT::caller).toList();
        List<String> actual = new ArrayList<>(List.of(table.get(0)));
        for (String row : table.subList(1, table.size())) {
            String[] cells = row.split(",");
            StringBuilder line = new StringBuilder(cells[0] + "," + cells[1]);
            for (int i = 2; i < keys.length; i++) {
                Api caller = callers.get(i);
                String path = path(cells[1]);
                line.append(',')
                        .append(
                                RouteCalls.send(caller, cells[0], path, NAMED.get("{access}"))
                                        .status());
            }
            actual.add(line.toString());
        }
        compare(ROUTES, actual, table);
    }

    /** A program with the key of the column, or of the person whom it names. */
    private static Api caller(String column) {
        return switch (column) {
            case NOBODY -> SYSTEM.anybody();
            case "ministry", "reviewer-bj" -> IssuedKeys.of(SYSTEM, column);
            default -> SYSTEM.api(column);
        };
    }

    @Test
    void everyPageAnswersEveryGroupOfRolesAsTheTableSays() {
        List<String> table = table(PAGES);
        List<String> users = List.of(table.get(0).split(","));
        Map<String, DeskClient> clients = new LinkedHashMap<>();
        clients.put(NOBODY, DeskClient.anybody(SYSTEM));
        for (String user : users.subList(2, users.size())) {
            clients.put(user, DeskClient.signIn(SYSTEM, user));
        }
        Map<String, String> answered = new HashMap<>();
        Map<String, List<String>> folders =
                table.stream().skip(1).collect(Collectors.groupingBy(RoutesAndRolesIT::folder));
        folders.forEach(
                (folder, rows) -> {
                    List<String> refused =
                            clients.keySet().stream()
                                    .filter(user -> isHidden(rows, users.indexOf(user)))
                                    .toList();
                    for (int i = 0; i < rows.size(); i++) {
                        Set<String> asking = new LinkedHashSet<>(clients.keySet());
                        asking.removeAll(refused);
                        asking.addAll(turn(refused, i, rows.size()));
                        String[] cells = rows.get(i).split(",");
                        String path = path(cells[0]);
                        for (String user : asking) {
                            int status = clients.get(user).get(path).status();
                            cells[users.indexOf(user)] = String.valueOf(status);
                        }
                        answered.put(rows.get(i), String.join(",", cells));
                    }
                });
        compare(PAGES, table.stream().map(row -> answered.getOrDefault(row, row)).toList(), table);
    }

    /** The folder of a row's page; empty for the pages in none. */
    private static String folder(String row) {
        return row.replaceAll("^/(?:([^/?,]*)/)?.*", "$1");
    }

    private static boolean isHidden(List<String> rows, int column) {
        return rows.stream().allMatch(row -> row.split(",")[column].equals(HIDDEN));
    }

    /** Those whose turn it is at a page, so that everybody comes and no page is left out. */
    private static List<String> turn(List<String> refused, int page, int pages) {
        return IntStream.range(0, Math.max(pages, refused.size()))
                .filter(turn -> turn % pages == page && !refused.isEmpty())
                .mapToObj(turn -> refused.get(turn % refused.size()))
                .toList();
    }

    /** Every page that is built stands in the table. */
    @Test
    void knowsAllPages() throws IOException {
        Path pages = Path.of(System.getProperty("beian.test.pages", "../web/src/main/webapp"));
        List<String> built;
        try (var files = Files.walk(pages)) {
            built =
                    files.map(file -> "/" + pages.relativize(file))
                            .filter(name -> name.endsWith(".xhtml") && !name.contains("WEB-INF"))
                            .toList();
        }
        List<String> known =
                table(PAGES).stream().map(row -> row.replaceAll("[?,].*", "")).distinct().toList();
        assertThat(known).containsAll(built);
    }

    /** The content of a page is bounded as well, not only the page. */
    @Test
    void showsAnotherProvincesApplicationToNobody() {
        String name = SYSTEM.api("demo-provider").filing(NAMED.get("{filing}")).text();
        assertThat(name).contains("APPROVED");
        String id = NAMED.get("{filing}");
        for (String reviewer : List.of("reviewer-gd", "reviewer2-gd")) {
            DeskClient desk = DeskClient.signIn(SYSTEM, reviewer);
            assertThat(desk.open(id).text()).doesNotContain("/letters/" + id, "示例第");
            assertThat(desk.get("/bureau/desk.xhtml?q=" + id).text()).doesNotContain("示例第");
        }
        DeskClient second = DeskClient.signIn(SYSTEM, "provider2");
        int before = reachedFor(id).size();
        assertThat(second.get("/provider/filing.xhtml?id=" + id).status()).isEqualTo(404);
        Api.Answer hidden = SYSTEM.api("demo-provider2").get(Api.FILINGS + "/" + id).expect(404);
        // each time one line, with the request that its answer names
        assertThat(reachedFor(id)).hasSize(before + 2);
        assertThat(reachedFor(id).get(before + 1)).contains(hidden.header("X-Request-Id"));
    }

    /**
     * The lines of the log about the second provider's attempt to reach the first one's
     * application.
     */
    private static List<String> reachedFor(String id) {
        String said = "Refused as another's: provider2, FILING " + id + ",";
        return SYSTEM.log().lines().filter(line -> line.contains(said)).toList();
    }

    /** A session counts for nothing at the interface, and a key for nothing at the pages. */
    @Test
    void keepsSessionsAndKeysApart() {
        DeskClient provider = DeskClient.signIn(SYSTEM, "provider");
        assertThat(provider.get(Api.FILINGS).status()).isEqualTo(401);
        Api.Answer page = SYSTEM.api("demo-provider").get("/provider/filings.xhtml");
        assertThat(page.status()).isEqualTo(302);
        Api.Answer call = SYSTEM.api("demo-provider").get(Api.FILINGS).expect(200);
        assertThat(call.header("Set-Cookie")).isEmpty();
    }

    @Test
    void describesExactlyTheseRoutes() {
        Api.Answer document =
                SYSTEM.anybody().get("/openapi", "Accept", "application/json").expect(200);
        TreeSet<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.json().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                described.add(method.getKey().toUpperCase(Locale.ROOT) + "," + path.getKey());
            }
        }
        TreeSet<String> golden = new TreeSet<>();
        List<String> table = table(ROUTES);
        table.subList(1, table.size())
                .forEach(row -> golden.add(row.replaceAll("^([A-Z]+,[^,?]+).*", "$1")));
        assertThat(described).isEqualTo(golden);
        assertThat(document.json().at("/components/schemas/Application/properties/websites/items"))
                .as("a program's author finds what an application holds")
                .isNotEmpty();
    }

    /** The id in the body of an answer and the one in its header are the same. */
    @Test
    void namesARequestWithOneId() {
        for (Api caller :
                List.of(SYSTEM.anybody(), SYSTEM.api("none"), SYSTEM.api("demo-provider"))) {
            for (String path : List.of("/api/v1/filings/1", "/api/nothing")) {
                Api.Answer refused = caller.get(path);
                assertThat(refused.json().path("instance").asText())
                        .isEqualTo("urn:uuid:" + refused.header("X-Request-Id"));
            }
        }
    }

    private static String path(String template) {
        String path = template;
        for (Map.Entry<String, String> named : NAMED.entrySet()) {
            path = path.replace(named.getKey(), named.getValue());
        }
        return path;
    }

    private static void compare(String name, List<String> actual, List<String> golden) {
        try {
            Files.write(Path.of("target", name), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(actual).as("see target/" + name).isEqualTo(golden);
    }

    private static List<String> table(String name) {
        try (InputStream in = RoutesAndRolesIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
