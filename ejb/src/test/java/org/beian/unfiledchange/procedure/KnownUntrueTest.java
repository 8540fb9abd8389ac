package org.beian.unfiledchange.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.unfiledchange.UnfiledChangeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what a provider may do on behalf under a number of which it knows an untrue datum. */
@DatabaseTest
@Clause("7.5")
class KnownUntrueTest {

    private static final String RULE = "KNOWN_UNTRUE";
    private static final String TRUE_NAME = "示例更名科技有限公司";

    @Inject UnfiledChangeScene scene;
    @Inject FilingSubmission submission;
    @Inject CancellationProcedure cancelling;
    @Inject UnfiledChangeAnswering answering;
    @Inject UnfiledChangeReview review;

    private String number;

    @BeforeEach
    void file() {
        number = scene.file();
    }

    /** The provider reports the name of the subject, and calls from now on. */
    private String nameReported() {
        scene.filed.asProvider();
        return scene.reporting
                .report(
                        new ReportedChange(
                                number,
                                "SUBJECT_NAME",
                                TRUE_NAME,
                                SampleFiling.OFFICER,
                                UnfiledChangeScene.TODAY))
                .toString();
    }

    private SampleFiling addedWebsite() {
        return scene.filed.filed.anotherOfProvider().asAddedWebsite(number);
    }

    /** A change of the subject by the provider. */
    private SampleFiling ofSubject(String name) {
        return scene.filed
                .filed
                .anotherOfProvider()
                .with("/kind", "CHANGE")
                .with("/filingNumber", number)
                .with("/websites", SampleFiling.json("[]"))
                .with("/subject", scene.filed.filing().toJson().at("/subject"))
                .with("/subject/name", name)
                .with("/subject/superior", "示例另一投资有限公司");
    }

    private List<Finding> findings(SampleFiling filing) {
        return submission.dryRun(filing.toContent()).findings().stream()
                .filter(finding -> finding.code().equals(RULE))
                .toList();
    }

    private List<Finding> faults(CancellationRequest request) {
        FaultsFound found =
                catchThrowableOfType(FaultsFound.class, () -> cancelling.submit(request));
        return found == null ? List.of() : found.findings();
    }

    @Test
    void refusesWhatLeavesItWithTheNumberOfTheReport() {
        assertThat(findings(addedWebsite())).isEmpty();
        String report = nameReported();
        String filed = scene.filed.filing().at("/subject/name");
        for (SampleFiling leaving : List.of(addedWebsite(), ofSubject(filed))) {
            assertThat(findings(leaving))
                    .extracting(Finding::pointer, Finding::args)
                    .containsExactly(
                            tuple(
                                    "/filingNumber",
                                    List.of(report, UnfiledChangeScene.TODAY.toString(), filed)));
        }
        assertThat(
                        faults(
                                scene.filed.mandated(
                                        CancellationKind.CANCEL_WEBSITE,
                                        scene.filed.website(),
                                        null)))
                .extracting(Finding::code, Finding::args)
                .containsExactly(
                        tuple(
                                "CANCELLATION_KNOWN_UNTRUE",
                                List.of(report, UnfiledChangeScene.TODAY.toString(), filed)));
    }

    @Test
    void letsPassWhatCorrectsItAndEverythingOnceThatIsFiled() {
        String report = nameReported();
        scene.filed.filed.approved(ofSubject(TRUE_NAME));
        assertThat(scene.one(report).state()).isEqualTo(UnfiledChangeState.FILED);
        scene.filed.asProvider();
        assertThat(findings(addedWebsite())).isEmpty();
        assertThat(
                        faults(
                                scene.filed.mandated(
                                        CancellationKind.CANCEL_WEBSITE,
                                        scene.filed.website(),
                                        null)))
                .isEmpty();
    }

    @Test
    void countsForAllThatIsUnderTheNumber() {
        String report = scene.reported();
        assertThat(findings(addedWebsite()))
                .singleElement()
                .extracting(finding -> finding.args().get(0))
                .isEqualTo(report);
        assertThat(faults(scene.filed.mandated(CancellationKind.CANCEL_SUBJECT, number, null)))
                .extracting(Finding::code)
                .containsExactly("CANCELLATION_KNOWN_UNTRUE");
    }

    @Test
    @Clause({"7.5", "B14"})
    void letsTheProviderWithdraw() {
        nameReported();
        assertThat(faults(scene.filed.withdrawal(UnfiledChangeScene.TODAY))).isEmpty();
    }

    @Test
    void letsTheSponsorAndAProviderThatReportedNothingAct() {
        nameReported();
        scene.filed.asSponsor();
        assertThat(
                        faults(
                                CancellationScene.request(
                                        CancellationKind.CANCEL_WEBSITE,
                                        scene.filed.website(),
                                        null)))
                .isEmpty();
        scene.filed.filed.become(scene.filed.filed.newProvider(), Roles.PROVIDER);
        assertThat(findings(addedWebsite())).isEmpty();
    }

    @Test
    void endsWhenTheAuthorityFindsNoChange() {
        String report = nameReported();
        scene.filed.asSponsor();
        answering.answer(report, scene.one(report).version(), "示例：名称没有变化", List.of());
        scene.filed.asProvider();
        assertThat(findings(addedWebsite())).hasSize(1);
        scene.filed.asReviewer();
        review.decide(report, scene.one(report).version(), false, "示例：已核实");
        scene.filed.asProvider();
        assertThat(findings(addedWebsite())).isEmpty();
    }

    /** Between submission and decision the provider came to know it. */
    @Test
    void refusesTheApprovalOfWhatWaits() {
        scene.filed.asProvider();
        String waiting = submission.submit(addedWebsite().toContent()).id();
        nameReported();
        assertThatThrownBy(() -> scene.filed.filed.approvedAsWaiting(waiting))
                .is(rejectedAs(FilingRefusal.CHECK_NOW_REFUSES))
                .asInstanceOf(type(FaultsFound.class))
                .satisfies(
                        found ->
                                assertThat(found.findings())
                                        .extracting(Finding::code)
                                        .containsExactly(RULE));
    }
}
