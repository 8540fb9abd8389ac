package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.access.replacement.ReplacementReading;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.demo.history.content.ExampleProvider;
import org.beian.document.Upload;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingContent.Ips;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.reading.FilingSearch;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Shanghai;

/**
 * Move of an example website to another provider: the new access was approved, and waits for its
 * opening (B13).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleMove {

    private static final String FROM = "provider";
    private static final String TO = "provider2";
    private static final String REVIEWER = "reviewer-bj";
    private static final String ADDRESS = "192.0.2.200";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;
    @Inject FilingRepository filings;
    @Inject Clock clock;

    /** Moves the website that was filed first of those that stay as they are, unless one moved. */
    public void move() {
        boolean moved =
                !procedures
                        .as(TO, ReplacementReading.class, own -> own.after(null, 0, 1))
                        .isEmpty();
        if (!moved) {
            filed().map(this::submit).ifPresent(this::approve);
        }
    }

    /** Behind those that its provider withdraws from. */
    private Optional<FilingStatus> filed() {
        return procedures
                .as(
                        FROM,
                        FilingSearch.class,
                        own -> own.own(FilingState.APPROVED, null, 0, true, LOOKED_AT))
                .stream()
                .filter(filing -> filing.filingNumber().startsWith("京"))
                .filter(filing -> filing.decision().decidedAt().isBefore(clock.instant()))
                .skip(ExampleWithdrawals.NUMBER)
                .findFirst();
    }

    private FilingStatus submit(FilingStatus filing) {
        LocalDate today = Shanghai.date(clock.instant());
        FilingStatus.NumberedWebsite website = filing.websites().get(0);
        byte[] paper =
                ExamplePicture.mandate(filing.subjectName(), "办理新增接入", website.domains().get(0));
        String mandate =
                procedures.as(TO, Upload.class, upload -> upload.keep("委托书（示例）.png", paper)).id();
        Access access =
                new Access(
                        null,
                        List.of("110000"),
                        List.of("VIRTUAL_HOST"),
                        List.of(new Ips(ADDRESS, ADDRESS)),
                        List.of(),
                        null,
                        FROM);
        Website moved =
                new Website(
                        website.filingNumber(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(access),
                        null);
        FilingContent content =
                new FilingContent(
                        FilingContent.ADD_ACCESS,
                        null,
                        true,
                        filing.filingNumber(),
                        new Verification(ExampleProvider.HOSTING.officer(), today),
                        List.of(new AttachmentUse(mandate, "MANDATE")),
                        null,
                        null,
                        List.of(moved),
                        null);
        return procedures.as(TO, FilingSubmission.class, own -> own.submit(content));
    }

    private void approve(FilingStatus submitted) {
        if (submitted.state() == FilingState.UNDER_REVIEW) {
            procedures.as(
                    REVIEWER,
                    FilingReview.class,
                    review -> {
                        review.take(submitted.id());
                        int seen =
                                filings.find(Long.valueOf(submitted.id())).orElseThrow().version();
                        return review.approve(
                                submitted.id(), new Decision(seen, List.of(), "", false));
                    });
        }
    }
}
