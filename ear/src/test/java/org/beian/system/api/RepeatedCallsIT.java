package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.Eventually;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of the same call made again, one after the other, at once, and after a lost connection: it
 * has one effect.
 */
@ApiTest
@Tag("attack")
@Tag("requests")
class RepeatedCallsIT {

    private static final String KEY = "Idempotency-Key";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final String key = UUID.randomUUID().toString();
    private final SampleApplication application = SampleApplication.another();

    @Test
    void givesTheFirstAnswerAgain() {
        Api.Answer first = provider.submit(application, KEY, key).expect(201);
        Api.Answer again = provider.submit(application, KEY, key).expect(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(filings()).isEqualTo(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        provider.submit(application, KEY, key).expect(201);
        JsonNode problem =
                provider.submit(SampleApplication.another(), KEY, key).expect(422).json();
        assertThat(problem.path("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        provider.post(Api.FILINGS + "?draft=true", application.json(), KEY, key).expect(422);
        assertThat(filings()).isEqualTo(1);
    }

    @Test
    void remembersAnAnswerThatReturnedTheApplication() {
        application.withThreeDefects();
        String id = provider.submit(application, KEY, key).expect(201).id();
        assertThat(provider.submit(application, KEY, key).expect(201).id()).isEqualTo(id);
    }

    @Test
    void doesNotRememberWhatHadNoEffect() {
        SampleApplication odd = SampleApplication.another().with("/mandate", "yes");
        provider.submit(odd, KEY, key).expect(400);
        provider.submit(odd.with("/mandate", true), KEY, key).expect(201);
    }

    @Test
    void hasOneEffectWhenSentAtOnce() {
        List<Api.Answer> answers = Together.times(8, () -> provider.submit(application, KEY, key));
        assertThat(answers).extracting(Api.Answer::status).isSubsetOf(201, 409);
        assertThat(answers.stream().filter(a -> a.status() == 201).map(Api.Answer::id).distinct())
                .hasSize(1);
        provider.submit(application, KEY, key).expect(201);
        assertThat(filings()).isEqualTo(1);
    }

    @Test
    void survivesAConnectionLostAfterSending() {
        byte[] body = application.toString().getBytes(StandardCharsets.UTF_8);
        new RawRequest(system.baseUri(), "POST", Api.FILINGS)
                .header("Authorization", "Bearer demo-provider")
                .header("Content-Type", "application/json")
                .header(KEY, key)
                .header("Content-Length", String.valueOf(body.length))
                .sendAndHangUp(body);
        Eventually.within(
                Duration.ofSeconds(30),
                "the retried call answers",
                () -> provider.post(Api.FILINGS, body, KEY, key).status() == 201);
        assertThat(filings()).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfTwoAccountsApart() {
        provider.submit(application, KEY, key).expect(201);
        Api second = system.api("demo-provider2");
        SampleApplication other = SampleApplication.another().ofSecondProvider();
        Api.Answer answer = second.submit(other, KEY, key).expect(201);
        assertThat(answer.state()).as(answer.text()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void withdrawsOnceUnderOneKey() {
        String path = Api.FILINGS + "/" + provider.submit(application).id() + "/withdrawal";
        provider.post(path, null, KEY, key).expect(204);
        provider.post(path, null, KEY, key).expect(204);
        provider.post(path, null, KEY, key + "-2").expect(409);
    }

    @Test
    void refusesAKeyThatIsNone() {
        provider.submit(application, KEY, "k".repeat(256)).expect(400);
        assertThat(filings()).isZero();
    }

    private int filings() {
        return provider.get(Api.FILINGS + "?reference=" + application.reference())
                .expect(200)
                .json()
                .path("items")
                .size();
    }
}
