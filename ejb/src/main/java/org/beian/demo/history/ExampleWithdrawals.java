package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.cancellation.procedure.ReviewerDecision;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.law.Shanghai;

/**
 * Withdrawals of a provider from former customers, whose websites are without access since: one so
 * long ago that the bureau may clear it, one whose sponsor has time.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleWithdrawals {

    /** How many there are. */
    static final int NUMBER = 2;

    private static final String PROVIDER = "provider";
    private static final String REVIEWER = "reviewer-bj";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /**
     * Withdraws from one website filed in Beijing by now, unless the provider withdrew from that
     * many.
     */
    public void withdraw(int number) {
        long withdrawn =
                procedures
                        .as(
                                PROVIDER,
                                CancellationReading.class,
                                own -> own.own(null, Long.MAX_VALUE, LOOKED_AT))
                        .stream()
                        .filter(view -> view.serviceEndedOn() != null)
                        .count();
        if (withdrawn < number) {
            filedByNow().stream()
                    .skip(withdrawn)
                    .findFirst()
                    .map(this::applyFor)
                    .ifPresent(this::approve);
        }
    }

    /** The oldest first, as the example cancellations take the latest. */
    private List<FilingStatus> filedByNow() {
        return procedures
                .as(
                        PROVIDER,
                        FilingSearch.class,
                        own -> own.own(FilingState.APPROVED, null, 0, true, LOOKED_AT))
                .stream()
                .filter(filing -> filing.filingNumber().startsWith("京"))
                .filter(filing -> filing.decision().decidedAt().isBefore(clock.instant()))
                .toList();
    }

    private Long applyFor(FilingStatus filing) {
        FilingStatus.NumberedWebsite website = filing.websites().get(0);
        byte[] paper = ExamplePicture.told(filing.subjectName(), website.domains().get(0));
        String proof =
                procedures
                        .as(PROVIDER, Upload.class, upload -> upload.keep("告知回执（示例）.png", paper))
                        .id();
        CancellationRequest request =
                new CancellationRequest(
                        CancellationKind.CANCEL_ACCESS,
                        website.filingNumber(),
                        null,
                        "客户合同到期，不再为该网站提供接入。",
                        false,
                        List.of(new CancellationDocument(proof, CancellationDocument.SPONSOR_TOLD)),
                        null,
                        Shanghai.date(clock.instant()));
        return procedures
                .as(PROVIDER, CancellationProcedure.class, own -> own.submit(request))
                .id();
    }

    private void approve(Long id) {
        procedures.act(REVIEWER, CancellationReview.class, review -> review.take(id.toString()));
        CancellationView seen =
                procedures.as(
                        REVIEWER, CancellationReading.class, desk -> desk.show(id.toString()));
        procedures.act(
                REVIEWER,
                CancellationReview.class,
                review ->
                        review.approve(
                                id.toString(),
                                new ReviewerDecision(seen.version(), List.of(), "")));
    }
}
