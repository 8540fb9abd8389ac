package org.beian.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SystemDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of a full disk (fault F4) with Derby's files, the received files and the log on it: what was
 * answered stays, what is declined is said so and leaves nothing, and all works again once there is
 * room, without a restart.
 */
@ApiTest
@Tag("own")
@Tag("documents")
@Tag("schema")
class FullDiskIT {

    private static final int MEGABYTES = 900;
    private static final int BEFORE = 10;
    private static final int MOST_AMID = 400;
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Looks of the timer at a database whose disk is full. */
    private static final int LOOKS = 3;

    private static SmallDisk disk;
    private static RunningSystem system;

    private final Map<String, SampleApplication> sent = new LinkedHashMap<>();
    private final Map<String, String> taken = new LinkedHashMap<>();

    @BeforeAll
    static void startOnASmallDisk() throws IOException {
        disk = new SmallDisk(SystemDatabase.kind() + "-full", MEGABYTES);
        system =
                RunningSystem.own(
                        "full-disk",
                        Map.of(
                                "beian.data",
                                disk.directory("data").toString(),
                                "beian.db.lookEvery",
                                LOOK.toString(),
                                "beian.call.silence",
                                "PT10S"));
    }

    @AfterAll
    static void giveItBack() {
        if (system != null) {
            system.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void losesNothingThatWasAnsweredAndWorksAgainWhenThereIsRoom() {
        Api provider = system.api("demo-provider");
        for (int i = 0; i < BEFORE; i++) {
            assertThat(submit(provider).status()).isEqualTo(201);
        }
        String known = taken.values().iterator().next();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        reviewer.take(known);
        disk.fill();
        Api.Answer declined = submitUntilDeclined(provider);
        if (declined != null) {
            assertTakesNoWrites(declined);
            staysReadableForSomeLooks(provider, reviewer, known);
        }
        Api.Answer upload =
                provider.post(
                        "/api/v1/imports/filings",
                        "{}\n".repeat(100_000),
                        "Content-Type",
                        "application/jsonl");
        assertIsProblem(upload);
        assertThat(system.anybody().get("/login.xhtml").status()).isEqualTo(200);

        disk.makeRoom();

        Eventually.within(LONG, "another application", () -> submit(provider).status() == 201);
        repeatEveryCall(provider);
        assertThat(database().path("takesWrites").asText()).isEqualTo("true");
        verifyTheTrail();
        system.kill();
        system.start();
        Api again = system.api("demo-provider");
        taken.values().forEach(id -> assertThat(again.filing(id).status()).isEqualTo(200));
    }

    /** Runs a job, whose repository lay on the disk too. */
    private static void verifyTheTrail() {
        DeskClient operator = DeskClient.signIn(system, "operator");
        operator.start("trail-verification");
        Eventually.within(
                LONG,
                "the job's end",
                () -> operator.get("/operator/jobs.xhtml").text().contains("完成</span>"));
    }

    private Api.Answer submit(Api provider) {
        SampleApplication application = SampleApplication.another();
        String key = "full-" + application.reference();
        sent.put(key, application);
        Api.Answer answer = provider.submit(application, "Idempotency-Key", key);
        if (answer.status() == 201) {
            taken.put(key, answer.id());
        }
        return answer;
    }

    /** On PostgreSQL the database lies elsewhere. */
    private Api.Answer submitUntilDeclined(Api provider) {
        for (int i = 0; i < MOST_AMID; i++) {
            Api.Answer answer = submit(provider);
            if (answer.status() != 201) {
                return answer;
            }
        }
        assertThat(SystemDatabase.kind()).as("where nothing was declined").isEqualTo("postgresql");
        return null;
    }

    /**
     * At each look of the timer a Derby could be given up for good. One that is opened again gives
     * some room back, which is filled, too.
     */
    private void staysReadableForSomeLooks(Api provider, DeskClient reviewer, String known) {
        AtomicLong full = new AtomicLong(System.nanoTime());
        Eventually.within(
                LONG,
                "some looks",
                () -> {
                    disk.fill();
                    Api.Answer answer = submit(provider);
                    provider.filing(known).expect(200);
                    if (answer.status() == 201) {
                        full.set(System.nanoTime());
                        return false;
                    }
                    assertTakesNoWrites(answer);
                    Duration since = Duration.ofNanos(System.nanoTime() - full.get());
                    return since.compareTo(LOOK.multipliedBy(LOOKS + 1)) > 0;
                });
        assertThat(database().path("takesWrites").asText()).isEqualTo("false");
        assertThat(system.anybody().get("/metrics").text())
                .containsPattern("(?m)^beian_database_writable(\\{[^}]*})? 0(\\.0)?$");
        DeskClient.Page refused = reviewer.approve(known);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.text()).contains("数据库暂时不能写入");
        assertThat(reviewer.get("/home.xhtml").status()).isEqualTo(200);
    }

    /** What the readiness check of the database tells beside, while the server is ready. */
    private static JsonNode database() {
        JsonNode ready = system.anybody().get("health/ready").expect(200).json();
        for (JsonNode check : ready.path("checks")) {
            if (check.path("name").asText().equals("database")) {
                return check.path("data");
            }
        }
        throw new AssertionError("no check of the database in " + ready);
    }

    private static void assertTakesNoWrites(Api.Answer declined) {
        assertIsProblem(declined);
        assertThat(declined.status()).as(declined.toString()).isEqualTo(503);
        assertThat(declined.json().path("code").asText()).isEqualTo("DATABASE_READ_ONLY");
        assertThat(declined.header("Retry-After")).isNotEmpty();
    }

    private static void assertIsProblem(Api.Answer declined) {
        assertThat(declined.status()).as(declined.toString()).isIn(500, 503, 507);
        assertThat(declined.header("Content-Type")).startsWith("application/problem+json");
        JsonNode error = declined.json().at("/errors/0");
        assertThat(error.path("message").asText()).as(declined.toString()).isNotBlank();
        assertThat(error.path("suggestion").asText()).as(declined.toString()).isNotBlank();
    }

    /** Repeats every call: each gives its first answer, or is carried out now, once. */
    private void repeatEveryCall(Api provider) {
        sent.forEach(
                (key, application) -> {
                    // a call that was declined counts as under way for a while: nothing could be
                    // noted of it
                    AtomicReference<Api.Answer> last = new AtomicReference<>();
                    Eventually.within(
                            LONG,
                            "an answer to " + key,
                            () -> {
                                last.set(provider.submit(application, "Idempotency-Key", key));
                                return last.get().status() == 201;
                            });
                    String id = last.get().id();
                    assertThat(id).isEqualTo(taken.getOrDefault(key, id));
                    JsonNode found =
                            provider.get(Api.FILINGS + "?reference=" + application.reference())
                                    .json();
                    assertThat(found.path("items").size()).as(key).isEqualTo(1);
                });
    }
}
