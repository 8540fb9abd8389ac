package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole way of an application, as a provider's program and the bureau see it (article 12). */
@Tag("api")
class FilingPathIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    void goesUnderReviewWhenTheCheckFindsNothing() {
        SampleApplication application = SampleApplication.another();
        Api.Answer answer = provider.submit(application).expect(201);
        assertThat(answer.state()).as(answer.text()).isEqualTo("UNDER_REVIEW");
        assertThat(answer.header("Location")).endsWith("/api/v1/filings/" + answer.id());
    }
}
