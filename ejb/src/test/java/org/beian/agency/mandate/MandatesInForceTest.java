package org.beian.agency.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.agency.AgencyScene;
import org.beian.cancellation.CancellationKind;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests of which provider has a mandate in force for a filing, and from which act on. */
@DatabaseTest
@Clause("B12")
class MandatesInForceTest {

    @Inject AgencyScene scene;
    @Inject FiledScene filed;
    @Inject Mandates mandates;
    @Inject MandatesInForce inForce;

    private Long subject(String number) {
        return Long.valueOf(
                scene.held
                        .texts("select id from icp_subject where filing_number = ?", number)
                        .get(0));
    }

    private boolean isInForce(String number) {
        return inForce.isInForce(subject(number), scene.provider().id());
    }

    @Test
    void beginsWithAnApplicationInTheSponsorsNameAndEndsWithTheRevocation() {
        String number = scene.filed();
        assertThat(isInForce(number)).isFalse();
        scene.pending();
        assertThat(isInForce(number)).isTrue();
        assertThat(inForce.isInForce(subject(number), filed.newProvider().id())).isFalse();
        scene.asSponsor();
        mandates.revoke(scene.provider().code());
        assertThat(isInForce(number)).isFalse();
    }

    @Test
    void beginsWithACancellationByMandate() {
        String number = scene.filed();
        scene.asProvider();
        scene.held.submitted(
                scene.held.mandated(CancellationKind.CANCEL_WEBSITE, number + "-1", null));
        assertThat(isInForce(number)).isTrue();
    }

    @Test
    void isThatOfThePaperWhereTheSponsorHasNoAccount() {
        String number = filed.approved(filed.providerReady());
        assertThat(inForce.isInForce(subject(number), filed.provider().id())).isTrue();
        assertThat(inForce.isInForce(subject(number), filed.newProvider().id())).isFalse();
        assertThat(inForce.of(List.of(), filed.provider().id())).isEmpty();
    }
}
