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
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.document.Upload;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.reading.FilingSearch;

/**
 * Cancellation that the bureau of Beijing opened on its own motion, as a filing was found untrue;
 * its sponsor is heard.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleOwnMotion {

    private static final String PROVIDER = "provider";
    private static final String REVIEWER = "reviewer-bj";
    private static final int LOOKED_AT = 100;

    @Inject DelegatedProcedures procedures;

    /** Opens one, unless it waits. */
    public void open() {
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
