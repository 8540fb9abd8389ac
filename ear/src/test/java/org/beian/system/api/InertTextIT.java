package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/** Tests that scripts in what people hand in stay text wherever it is shown (attack A13). */
@ApiTest
class InertTextIT {

    private static final String SCRIPT = "<script>window.hit=1</script>";
    private static final String IMAGE = "\"'><img src=x onerror=window.hit=1>";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    void staysTextAtTheDeskInTheMailAndInTheLetter() throws IOException {
        Api.Answer file =
                provider.upload("a<img src=x onerror=window.hit=1>.png", "image/png", scan());
        SampleApplication application =
                SampleApplication.another()
                        .with("/subject/name", "示例" + SCRIPT + "公司")
                        .with("/websites/0/name", "示例" + IMAGE)
                        .with("/remark", SCRIPT)
                        .withAttachment(file.expect(201).id(), "DOCUMENT_SCAN");
        Api.Answer submitted = provider.submit(application).expect(201);
        String id = submitted.id();
        assertThat(submitted.state()).as(submitted.text()).isEqualTo("UNDER_REVIEW");
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        for (String tab : List.of("content", "attachments", "changes", "conflicts", "history")) {
            assertInert(desk.get("/bureau/desk.xhtml?id=" + id + "&tab=" + tab));
        }
        assertThat(desk.open(id).text()).contains("&lt;script&gt;");
        assertThat(desk.refuse(id, "DOMAIN_NOT_HELD", "请看 " + SCRIPT).isDone()).isTrue();
        assertInert(desk.get("/bureau/desk.xhtml?done=" + id));
        assertInert(desk.open(id));
        DeskClient own = DeskClient.signIn(system, "provider");
        DeskClient.Page shown = own.get("/provider/filing.xhtml?id=" + id);
        assertInert(shown);
        assertThat(shown.text()).contains("&lt;script&gt;");

        new Mails(system).one(id);
        DeskClient operator = DeskClient.signIn(system, "operator");
        String list = operator.get("/operator/outbox.xhtml").text();
        String mail = list.replaceAll("(?s).*mail\\.xhtml\\?id=(\\d+)\">[^<]*" + id + ".*", "$1");
        assertInert(operator.get("/operator/mail.xhtml?id=" + mail));

        byte[] letter = provider.get(Api.FILINGS + "/" + id + "/letter").expect(200).bytes();
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(SCRIPT);
        }
    }

    @Test
    void staysTextInMessagesAndFieldsThatAreSentBack() {
        DeskClient.Page refused =
                DeskClient.anybody(system)
                        .get("/login.xhtml")
                        .form("login")
                        .fill("username", IMAGE)
                        .fill("password", SCRIPT)
                        .press("signIn");
        assertInert(refused);
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        assertInert(desk.get("/bureau/desk.xhtml?q=%22%3E%3Cscript%3Ewindow.hit=1%3C/script%3E"));
        assertInert(
                desk.get("/bureau/blacklist.xhtml")
                        .form("addingForm")
                        .fill("kind", "DOMAIN")
                        .fill("entry", SCRIPT)
                        .fill("reason", IMAGE)
                        .press("add"));
        assertInert(desk.get("/help.xhtml?clause=%3Cscript%3Ewindow.hit=1%3C/script%3E"));
        assertInert(desk.get("/home.xhtml?%22%3E%3Cscript%3Ewindow.hit=1%3C/script%3E"));
    }

    @Test
    void servesAttachmentsInASandboxUnderTheirOwnType() {
        Api.Answer file = provider.upload("a.html", "text/html", scan()).expect(201);
        String id =
                provider.submit(
                                SampleApplication.another()
                                        .withAttachment(file.id(), "DOCUMENT_SCAN"))
                        .expect(201)
                        .id();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Page shown = desk.scan("/bureau/attachments/" + id + "/" + file.id(), "核对证件");
        assertThat(shown.status()).as(provider.filing(id).text()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).startsWith("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
    }

    private static byte[] scan() {
        return Documents.png(60, 40);
    }

    private static void assertInert(DeskClient.Page page) {
        assertThat(page.status()).as(page.toString()).isIn(200, 302);
        assertThat(page.text()).doesNotContain("<script>window.hit", "<img src=x");
        if (page.status() == 200) {
            assertThat(page.header("Content-Security-Policy")).isNotEmpty();
        }
    }
}
