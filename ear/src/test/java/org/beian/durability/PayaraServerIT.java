package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RawRequest;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of the EAR on Payara Server with PostgreSQL, which does what the WAR does on Micro. */
@Tag("server")
@Tag("start")
@Tag("probe")
class PayaraServerIT {

    private static PayaraServer server;

    @BeforeAll
    static void deploy() throws IOException {
        server = PayaraServer.get();
        server.deploy();
    }

    @AfterAll
    static void undeploy() {
        if (server != null) {
            server.undeploy();
        }
    }

    @Test
    @Clause({"12.3", "12.4", "12.5"})
    void numbersAFilingAndTellsItOnce() {
        Api provider = server.api("demo-provider");
        Api.Answer taken = provider.submit(SampleApplication.another()).expect(201);
        assertThat(taken.state()).as(taken.text()).isEqualTo("UNDER_REVIEW");
        DeskClient reviewer = DeskClient.signIn(server.baseUri(), "reviewer-bj");
        assertThat(reviewer.approve(taken.id()).isDone()).isTrue();

        JsonNode approved = provider.filing(taken.id()).expect(200).json();
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        String number = approved.path("filingNumber").asText();
        assertThat(number).matches("京ICP备20\\d{2}\\d{6}号");
        Eventually.within(
                Duration.ofSeconds(60), "mail about " + number, () -> !mails(number).isEmpty());

        // a mail that was not noted as sent would be sent again meanwhile
        String outbox = "/operator/outbox.xhtml?state=WAITING";
        DeskClient operator = DeskClient.signIn(server.baseUri(), "operator");
        assertThat(operator.get(outbox).status()).isEqualTo(200);
        verifiesTheTrail(operator);
        assertThat(server.batchJobs()).contains("trail-verification");
        DeskClient.Page health = operator.get("/operator/health.xhtml");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.words()).contains("数据目录所在磁盘", "毫秒").doesNotContain("不正常");
        assertThat(mails(number)).hasSize(1);
    }

    private static void verifiesTheTrail(DeskClient operator) {
        DeskClient.Page started = operator.start("trail-verification");
        assertThat(started.text()).as(started.toString()).contains("作业已启动");
        Eventually.within(
                Duration.ofSeconds(90),
                "the job's end",
                () -> operator.get("/operator/jobs.xhtml").text().contains("完成</span>"));
    }

    @Test
    void refusesByRoleAsMicroDoes() {
        DeskClient provider = DeskClient.signIn(server.baseUri(), "provider");
        assertThat(provider.get("/bureau/desk.xhtml").status()).isEqualTo(404);
        assertThat(provider.get("/operator/jobs.xhtml").status()).isEqualTo(404);

        server.api("demo-ipunit").submit(SampleApplication.another()).expect(403);
        server.api(null).submit(SampleApplication.another()).expect(401);
        String id =
                server.api("demo-provider").submit(SampleApplication.another()).expect(201).id();
        server.api("demo-provider2").filing(id).expect(404);
        DeskClient elsewhere = DeskClient.signIn(server.baseUri(), "reviewer-gd");
        assertThat(elsewhere.open(id).text()).doesNotContain("id=\"deciding\"");
        assertThat(server.api("demo-provider").filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void speaksNoHttp2AsMicroDoes() {
        assertThat(RawRequest.statusesOfHttp2(server.baseUri())).containsExactly(400, 200);
    }

    private static List<MimeMessage> mails(String about) {
        return Stream.of(server.smtp().getReceivedMessages())
                .filter(mail -> Mails.text(mail).contains(about))
                .toList();
    }
}
