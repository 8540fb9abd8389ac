package org.beian.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.fact.FactKind.SEVERITY;
import static org.beian.fact.FactScene.TODAY;
import static org.beian.fact.FactScene.WHY;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalTime;
import org.beian.code.RuleSeverities;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what a severity that two persons of the ministry changed makes of applications. */
@DatabaseTest
@Clause("12.3")
class SeverityEffectTest {

    private static final String RULE = "SITE_NAME_TOO_SHORT";

    @Inject FactScene scene;
    @Inject FactKeeping facts;
    @Inject FactReading reading;
    @Inject FilingScene filings;
    @Inject RuleSeverities severities;
    @Inject Authorities authorities;

    @BeforeEach
    void ready() {
        authorities.ensure();
        scene.ready();
        filings.ready();
    }

    @AfterEach
    void signOut() {
        scene.signOut();
        TestClock.shared().reset();
    }

    /** An application of Guizhou with a name of two characters. */
    private FilingStatus submitted() {
        filings.asProvider();
        SampleFiling filing =
                filings.another()
                        .with("/subject/province", "520000")
                        .with("/subject/city", "520100")
                        .with("/subject/county", "520102")
                        .withDocument(
                                "UNIFIED_SOCIAL_CREDIT_CODE", SampleFiling.creditCode("520102"))
                        .with("/websites/0/name", "示例");
        return filings.submission.submit(filing.toContent());
    }

    private static Severity severityIn(FilingStatus status) {
        return status.findings().stream()
                .filter(one -> one.code().equals(RULE))
                .map(Finding::severity)
                .findFirst()
                .orElse(null);
    }

    @Test
    void actsOnWhatIsSubmittedFromItsDayOnAndOnlyOnceConfirmed() {
        FactKey key = new FactKey(SEVERITY, RULE, Province.GUIZHOU.regionCode());
        FilingStatus earlier = submitted();
        assertThat(earlier.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple(RULE, Severity.WARN));

        scene.asMinistry("first");
        FactContent refuse = FactContent.of("REFUSE");
        FactPreview preview = facts.preview(key, TODAY.plusDays(1), refuse);
        assertThat(preview.uses())
                .contains(new FactUses.Count("FINDINGS", preview.uses().get(0).number()));
        assertThat(preview.uses().get(0).number()).isPositive();
        Long id = facts.enter(key, TODAY.plusDays(1), refuse, WHY).id();
        assertThatThrownBy(() -> facts.confirm(id))
                .is(rejectedAs(FactRefusal.FACT_SECOND_PERSON_NEEDED));
        scene.asAnotherMinistry();
        assertThatThrownBy(() -> facts.confirm(id)).is(rejectedAs(FactRefusal.FACT_CHANGE_UNKNOWN));
        scene.asOperator();
        assertThatThrownBy(() -> facts.confirm(id)).is(rejectedAs(FactRefusal.FACT_CHANGE_UNKNOWN));
        scene.asMinistry("second");
        facts.confirm(id);
        severities.refresh();
        assertThat(severityIn(submitted())).as("on the day before").isEqualTo(Severity.WARN);

        TestClock.shared().set(TODAY.plusDays(1).atTime(LocalTime.NOON));
        FilingStatus later = submitted();
        assertThat(later.state()).isEqualTo(FilingState.RETURNED);
        assertThat(severityIn(later)).isEqualTo(Severity.REFUSE);
        assertThat(filings.application(earlier.id()).state())
                .as("what was submitted before")
                .isEqualTo(FilingState.UNDER_REVIEW);
    }

    /** What one person proposed and took back, or another refused, never acts. */
    @Test
    void actsNeverWhenWithdrawnOrRefused() {
        FactKey key = new FactKey(SEVERITY, RULE, "520000");
        int versions = reading.versions(key).size();
        scene.asMinistry("first");
        TestClock.shared().set(TODAY.plusDays(9).atTime(LocalTime.NOON));
        Severity before = severityIn(submitted());
        scene.asMinistry("first");
        facts.withdraw(facts.enter(key, TODAY.plusDays(10), FactContent.of("OFF"), WHY).id());
        Long refused = facts.enter(key, TODAY.plusDays(10), FactContent.of("OFF"), WHY).id();
        scene.asMinistry("second");
        facts.refuse(refused, "示例理由");

        TestClock.shared().set(TODAY.plusDays(10).atTime(LocalTime.NOON));
        severities.refresh();
        assertThat(severityIn(submitted())).isEqualTo(before);
        scene.asMinistry("first");
        assertThat(reading.versions(key)).hasSize(versions);
    }
}
