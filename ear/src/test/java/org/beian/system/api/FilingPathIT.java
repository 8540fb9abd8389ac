package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/**
 * Tests of the whole way of an application, as a provider's program and the bureau see it (article
 * 12).
 */
@ApiTest
class FilingPathIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    @Clause("12.3")
    void givesBackWithAllFindingsAtOnceInTheCallersLanguage() {
        SampleApplication wrong = SampleApplication.another().withThreeDefects();
        Api.Answer chinese = provider.submit(wrong).expect(201);
        assertThat(chinese.state()).isEqualTo("RETURNED");
        assertThat(pointers(chinese))
                .contains(
                        "/subject/document/number",
                        "/subject/responsible/mobile",
                        "/websites/0/accesses/0/ips/0");
        for (JsonNode finding : chinese.json().path("findings")) {
            assertThat(finding.path("code").asText()).matches("[A-Z0-9_]+");
            assertThat(finding.path("severity").asText()).isIn("REFUSE", "WARN");
            assertThat(finding.path("clause").asText()).isNotBlank();
            assertThat(finding.path("message").asText()).containsPattern("\\p{IsHan}");
            assertThat(finding.path("suggestion").asText()).containsPattern("\\p{IsHan}");
        }
        Api.Answer english = provider.filing(chinese.id(), "Accept-Language", "en").expect(200);
        assertThat(codes(english)).isEqualTo(codes(chinese));
        for (JsonNode finding : english.json().path("findings")) {
            assertThat(finding.path("suggestion").asText()).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    @Clause({"12.4", "12.5"})
    void isCorrectedReviewedNumberedAndTold() throws IOException {
        SampleApplication application = SampleApplication.another();
        String good = application.at("/subject/responsible/mobile");
        application.with("/subject/responsible/mobile", "12345");
        String id = provider.submit(application).expect(201).id();
        assertThat(event(id, "FILING_RETURNED")).isNotNull();

        application.with("/subject/responsible/mobile", good);
        Api.Answer revised = provider.put(Api.FILINGS + "/" + id, application.json()).expect(200);
        assertThat(revised.state()).as(revised.text()).isEqualTo("UNDER_REVIEW");
        assertThat(revised.json().at("/deadline/workingDaysLeft").asInt()).isBetween(18, 20);

        DeskClient.Page decided = DeskClient.signIn(system, "reviewer-bj").approve(id);
        assertThat(decided.isDone()).as(decided.toString()).isTrue();

        JsonNode approved = provider.filing(id).expect(200).json();
        String number = approved.path("filingNumber").asText();
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(number).matches("京ICP备20\\d{2}\\d{6}号");
        assertThat(approved.at("/websites/0/filingNumber").asText()).isEqualTo(number + "-1");
        assertThat(approved.at("/decision/result").asText()).isEqualTo("APPROVED");

        JsonNode event = event(id, "FILING_APPROVED");
        assertThat(event.at("/details/filingNumber").asText()).isEqualTo(number);
        assertThat(event.path("reference").asText()).isEqualTo(application.reference());
        String ack = "/api/v1/events/" + event.path("id").asText() + "/ack";
        provider.post(ack, null).expect(204);
        provider.post(ack, null).expect(204);
        assertThat(event(id, "FILING_APPROVED")).isNull();

        assertLetter(id, number, application.at("/subject/name"));
        MimeMessage mail = new Mails(system).one(number);
        assertThat(Mails.text(mail)).contains(id);
        assertThat(new Mails(system).about(number)).hasSize(1);
    }

    @Test
    @Clause({"12.5", "12.7"})
    void refusedWithReasonsOpensASecondRound() {
        SampleApplication application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Page without = desk.take(id).form("deciding").press("refuse");
        assertThat(without.isDone()).as("a refusal without reasons").isFalse();
        DeskClient.Page refusal = desk.refuse(id, "DOMAIN_NOT_HELD", "请补交域名证书");
        assertThat(refusal.isDone()).as(refusal.toString()).isTrue();

        JsonNode refused = provider.filing(id).expect(200).json();
        assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/decision/reasons/0/code").asText()).isEqualTo("DOMAIN_NOT_HELD");
        assertThat(refused.at("/decision/reasons/0/text").asText()).contains("域名");
        assertThat(refused.at("/decision/opinion").asText()).isEqualTo("请补交域名证书");
        assertThat(refused.at("/decision/letterNumber").asText()).isNotBlank();
        assertThat(event(id, "FILING_REFUSED").at("/details/reasons/0").asText())
                .isEqualTo("DOMAIN_NOT_HELD");

        application.withDomain("zailai-" + id + ".cn");
        JsonNode again =
                provider.put(Api.FILINGS + "/" + id, application.json()).expect(200).json();
        assertThat(again.path("state").asText()).as(again.toString()).isEqualTo("UNDER_REVIEW");
        assertThat(again.path("round").asInt()).isEqualTo(2);
        DeskClient.Page changes = desk.get("/bureau/desk.xhtml?tab=changes&id=" + id);
        assertThat(changes.text()).contains("zailai-" + id + ".cn");
        assertThat(desk.approve(id).isDone()).isTrue();
        assertThat(provider.filing(id).state()).isEqualTo("APPROVED");
    }

    private JsonNode event(String filing, String type) {
        String after = "0";
        while (true) {
            JsonNode items =
                    provider.get("/api/v1/events?limit=500&after=" + after)
                            .expect(200)
                            .json()
                            .path("items");
            for (JsonNode event : items) {
                after = event.path("id").asText();
                if (event.path("filing").asText().equals(filing)
                        && event.path("type").asText().equals(type)) {
                    return event;
                }
            }
            if (items.size() < 500) {
                return null;
            }
        }
    }

    private void assertLetter(String id, String number, String name) throws IOException {
        Api.Answer letter = provider.get(Api.FILINGS + "/" + id + "/letter").expect(200);
        assertThat(letter.header("Content-Type")).startsWith("application/pdf");
        assertThat(letter.header("Content-Disposition")).startsWith("attachment");
        try (PDDocument pdf = Loader.loadPDF(letter.bytes())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains(number, name, "行政复议");
        }
    }

    private static List<String> pointers(Api.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("findings").forEach(each -> pointers.add(each.path("pointer").asText()));
        return pointers;
    }

    private static List<String> codes(Api.Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().path("findings").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }
}
