package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.cancellation.procedure.ReviewerDecision;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.reading.FilingSearch;

/**
 * Cancellations that a provider applied for with the sponsors' mandates: one waits for its bureau,
 * the other was approved, so that a notice to stop access waits for the provider. And one that the
 * bureau opened on its own motion, as a filing was found untrue; its sponsor is heard.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleCancellations {

    private static final String PROVIDER = "provider";
    private static final String REVIEWER = "reviewer-bj";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;

    /** Applies for two websites filed in Beijing, unless there are applications. */
    public void apply() {
        if (own(null).isEmpty()) {
            procedures
                    .as(
                            PROVIDER,
                            FilingSearch.class,
                            own -> own.own(FilingState.APPROVED, null, 0, false, LOOKED_AT))
                    .stream()
                    .filter(filing -> filing.filingNumber().startsWith("京"))
                    .limit(2)
                    .forEach(this::applyFor);
        }
    }

    private void applyFor(FilingStatus filing) {
        FilingStatus.NumberedWebsite website = filing.websites().get(0);
        byte[] paper =
                ExamplePicture.mandate(filing.subjectName(), "办理备案注销", website.domains().get(0));
        String mandate =
                procedures
                        .as(PROVIDER, Upload.class, upload -> upload.keep("委托书（示例）.png", paper))
                        .id();
        CancellationRequest request =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        website.filingNumber(),
                        null,
                        "网站已停止服务，不再开办。",
                        true,
                        List.of(new CancellationDocument(mandate, CancellationDocument.MANDATE)),
                        null,
                        null);
        procedures.as(PROVIDER, CancellationProcedure.class, own -> own.submit(request));
    }

    /** Takes the latest one, unless one is decided. */
    public void take() {
        if (own(CancellationState.APPROVED).isEmpty()) {
            own(CancellationState.UNDER_REVIEW).stream()
                    .limit(1)
                    .forEach(
                            id ->
                                    procedures.act(
                                            REVIEWER,
                                            CancellationReview.class,
                                            review -> review.take(id)));
        }
    }

    /** Approves what it took. */
    public void approve() {
        for (String id : own(CancellationState.UNDER_REVIEW)) {
            CancellationView view =
                    procedures.as(REVIEWER, CancellationReading.class, desk -> desk.show(id));
            if (REVIEWER.equals(view.takenBy())) {
                procedures.act(
                        REVIEWER,
                        CancellationReview.class,
                        review ->
                                review.approve(
                                        id, new ReviewerDecision(view.version(), List.of(), "")));
            }
        }
    }

    /** Those with a mandate; the others are withdrawals. */
    private List<String> own(CancellationState state) {
        return procedures
                .as(
                        PROVIDER,
                        CancellationReading.class,
                        own -> own.own(state, Long.MAX_VALUE, LOOKED_AT))
                .stream()
                .filter(CancellationView::onBehalf)
                .map(view -> view.id().toString())
                .toList();
    }

    /**
     * Opens one on the own motion of the bureau, as the filing is found untrue, unless it waits.
     */
    public void openOnOwnMotion() {
        procedures
                .as(
                        PROVIDER,
                        FilingSearch.class,
                        own -> own.own(FilingState.APPROVED, null, 0, true, LOOKED_AT))
                .stream()
                .filter(filing -> filing.filingNumber().startsWith("京"))
                .skip(ExampleWithdrawals.NUMBER)
                .findFirst()
                .filter(filing -> !isOpened(filing))
                .ifPresent(this::openAbout);
    }

    private boolean isOpened(FilingStatus filing) {
        return procedures
                .as(
                        REVIEWER,
                        CancellationReading.class,
                        desk -> desk.queue(QueuePosition.START, LOOKED_AT))
                .stream()
                .anyMatch(view -> view.filingNumber().startsWith(filing.filingNumber()));
    }

    private void openAbout(FilingStatus filing) {
        FilingStatus.NumberedWebsite website = filing.websites().get(0);
        byte[] paper = ExamplePicture.inspection(filing.subjectName(), website.domains().get(0));
        String evidence =
                procedures
                        .as(
                                REVIEWER,
                                Upload.class,
                                upload -> upload.keepEvidence("核查记录（示例）.png", paper))
                        .id();
        CancellationRequest request =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        website.filingNumber(),
                        null,
                        "备案信息不真实",
                        false,
                        List.of(new CancellationDocument(evidence, CancellationDocument.EVIDENCE)),
                        null,
                        null);
        procedures.as(
                REVIEWER, OwnMotion.class, desk -> desk.open(request, "所填负责人电话为空号，住所地址查无此单位。"));
    }
}
