package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of each answer of formats.md 8 about applications. */
@ApiTest
class FilingAnswersIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    void dryRunSaysEverythingAndKeepsNothing() {
        SampleApplication application = SampleApplication.another().withThreeDefects();
        JsonNode said =
                provider.post(Api.FILINGS + "?dryRun=true", application.json()).expect(200).json();
        assertThat(said.path("findings").size()).isGreaterThanOrEqualTo(3);
        assertThat(said.path("id").isNull()).isTrue();
        assertThat(byReference(application.reference())).isEmpty();
    }

    @Test
    @Clause("13.1")
    void keepsADraftUncheckedUntilItIsHandedIn() {
        SampleApplication application = SampleApplication.another();
        JsonNode unfinished =
                SampleApplication.parse(
                        "{\"kind\":\"NEW\",\"reference\":\"%s\"}"
                                .formatted(application.reference()));
        Api.Answer draft = provider.post(Api.FILINGS + "?draft=true", unfinished).expect(201);
        assertThat(draft.state()).isEqualTo("DRAFT");
        assertThat(draft.json().path("findings")).isEmpty();
        Api.Answer handedIn =
                provider.put(Api.FILINGS + "/" + draft.id(), application.json()).expect(200);
        assertThat(handedIn.state()).as(handedIn.text()).isEqualTo("UNDER_REVIEW");
        assertThat(handedIn.json().path("round").asInt()).isEqualTo(1);
    }

    @Test
    @Clause("12.7")
    void takesBackWhatIsNotDecided() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        String withdrawal = Api.FILINGS + "/" + id + "/withdrawal";
        provider.post(withdrawal, null).expect(204);
        assertThat(provider.filing(id).state()).isEqualTo("WITHDRAWN");
        provider.post(withdrawal, null).expect(409);
        provider.put(Api.FILINGS + "/" + id, application.json()).expect(409);
        // the same can be asked for again
        assertThat(provider.submit(application).expect(201).state()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    @Clause("12.7")
    void refusesToWithdrawOrReviseWhatIsApproved() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        provider.post(Api.FILINGS + "/" + id + "/withdrawal", null).expect(409);
        provider.put(Api.FILINGS + "/" + id, application.json()).expect(409);
    }

    @Test
    void refusesTheSameDomainTwice() {
        SampleApplication first = SampleApplication.another();
        provider.submit(first).expect(201);
        String domain = first.at("/websites/0/domains/0");
        Api.Answer second = provider.submit(SampleApplication.another().withDomain(domain));
        assertThat(second.expect(201).state()).isEqualTo("RETURNED");
    }

    @Test
    void refusesAStaleRevision() {
        SampleApplication application = SampleApplication.another().withThreeDefects();
        Api.Answer first = provider.submit(application).expect(201);
        String path = Api.FILINGS + "/" + first.id();
        String tag = first.header("ETag");
        assertThat(tag).matches("\"\\d+\"");
        assertThat(provider.get(path).header("ETag")).isEqualTo(tag);
        Api.Answer second = provider.put(path, application.json(), "If-Match", tag).expect(200);
        assertThat(second.header("ETag")).isNotEqualTo(tag);
        Api.Answer stale = provider.put(path, application.json(), "If-Match", tag).expect(412);
        assertThat(stale.text()).contains("ETag");
        assertThat(stale.header("Content-Type")).startsWith("application/problem+json");
        assertThat(provider.get(path).header("ETag")).isEqualTo(second.header("ETag"));
    }

    @Test
    void listsOwnByStateAndReferenceInPages() {
        String prefix = "L-" + SampleApplication.another().reference();
        Set<String> sent = new HashSet<>();
        StringBuilder path = new StringBuilder(Api.FILINGS + "?state=UNDER_REVIEW&limit=2");
        for (int i = 0; i < 5; i++) {
            String reference = prefix + "-" + i;
            String id = provider.submit(SampleApplication.another().withReference(reference)).id();
            sent.add(id);
            path.append("&reference=").append(reference);
        }
        List<String> seen = new ArrayList<>();
        String next = path.toString();
        while (next != null) {
            Api.Answer page = provider.get(next).expect(200);
            JsonNode items = page.json().path("items");
            assertThat(items.size()).isLessThanOrEqualTo(2);
            items.forEach(item -> seen.add(item.path("id").asText()));
            next = next(page);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
        assertThat(provider.get(path.toString().replace("UNDER_REVIEW", "REFUSED")).json())
                .isEqualTo(SampleApplication.parse("{\"items\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCEL", "CANCEL_SUBJECT", "new"})
    void refusesKindsThatDoNotExistYet(String kind) {
        SampleApplication application = SampleApplication.another().with("/kind", kind);
        for (String how : List.of("", "?dryRun=true", "?draft=true")) {
            JsonNode problem =
                    provider.post(Api.FILINGS + how, application.json()).expect(422).json();
            assertThat(problem.path("code").asText()).isEqualTo("FILING_KIND_NOT_OFFERED");
        }
    }

    @Test
    void servesCodeTablesAndTheRules() {
        JsonNode names = provider.get("/api/v1/code-tables").expect(200).json().path("items");
        assertThat(names.size()).isGreaterThan(8);
        for (JsonNode name : names) {
            JsonNode rows = provider.get("/api/v1/code-tables/" + name.asText()).expect(200).json();
            assertThat(rows.path("items")).as(name.asText()).isNotEmpty();
        }
        JsonNode rules =
                provider.get("/api/v1/code-tables/rules", "Accept-Language", "en")
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(rules.size()).isGreaterThanOrEqualTo(25);
        for (JsonNode rule : rules) {
            assertThat(rule.path("clauses")).as(rule.toString()).isNotEmpty();
            assertThat(rule.path("message").asText()).isNotBlank();
        }
        provider.get("/api/v1/code-tables/nonesuch").expect(404);
    }

    @Test
    void keepsADocumentThatAnApplicationNames() {
        byte[] png = Documents.png(10, 10);
        Api.Answer kept = provider.upload("委托书.png", "image/png", png).expect(201);
        Api.Answer back = provider.get("/api/v1/attachments/" + kept.id()).expect(200);
        assertThat(back.bytes()).isEqualTo(png);
        SampleApplication application =
                SampleApplication.another().withAttachment(kept.id(), "MANDATE");
        String id = provider.submit(application).expect(201).id();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Page gallery = desk.get("/bureau/desk.xhtml?tab=attachments&id=" + id);
        assertThat(gallery.words()).contains("委托书.png");
        String scan = "/bureau/attachments/" + id + "/" + kept.id();
        assertThat(gallery.text()).contains("href=\"" + scan).doesNotContain("src=\"" + scan);
        assertThat(desk.get(scan).status()).isEqualTo(422);
        assertThat(desk.scan(scan, "看").words()).contains("须先写明查看理由");
        DeskClient.Page shown = desk.scan(scan, "核对委托书");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.bytes()).isEqualTo(png);
    }

    private List<String> byReference(String reference) {
        List<String> ids = new ArrayList<>();
        provider.get(Api.FILINGS + "?reference=" + reference)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private String next(Api.Answer page) {
        Matcher link = Pattern.compile("<([^>]+)>; *rel=\"?next\"?").matcher(page.header("Link"));
        return link.find() ? link.group(1).replaceFirst("^https?://[^/]+", "") : null;
    }
}
