package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.demo.history.content.ExampleStep;
import org.beian.document.Upload;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.party.PartyRefusal;
import org.beian.party.Units;

/**
 * Acts on the filings of the examples, each in a transaction of its own. An act that was done, or
 * that somebody else's made impossible, changes nothing: so the plan can be gone through again.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleFilings {

    private static final List<String> REASONS =
            List.of(
                    "DOCUMENT_UNCLEAR",
                    "SUBJECT_UNTRUE",
                    "DOCUMENT_UNCLEAR",
                    "NAME_NOT_STANDARD",
                    "CONTACT_UNREACHABLE",
                    "DOCUMENT_UNCLEAR",
                    "DOMAIN_NOT_HELD",
                    "ADDRESS_INCOMPLETE",
                    "CONTACT_UNREACHABLE");

    @Inject DelegatedProcedures procedures;
    @Inject FilingRepository filings;
    @Inject Units units;

    /** Whether the application of an example sponsor was ever submitted. */
    public boolean has(ExampleFiling filing) {
        return found(filing).isPresent();
    }

    /** Does a step of the plan, where the application is as the plan has it. */
    public void take(ExampleStep step) {
        ExampleFiling filing = new ExampleFiling(step.number());
        Optional<FilingApplication> found = found(filing);
        if (found.isEmpty()) {
            begin(filing, step);
            return;
        }
        FilingApplication application = found.get();
        boolean waits =
                application.state() == FilingState.UNDER_REVIEW
                        && application.round() == step.round();
        switch (step.act()) {
            case MEND -> mend(filing, application, step.day());
            case WITHDRAW, TAKE, APPROVE, REFUSE -> {
                if (waits) {
                    decide(filing, application, step);
                }
            }
            case HAND_OVER -> handOver(filing, application);
            default -> {
                // what was to be submitted was submitted before
            }
        }
    }

    /** Applies in the province to which a filed sponsor moved, unless it did (B13). */
    public void move(ExampleFiling filing, LocalDate day) {
        if (found(filing, filing.referenceOfMove()).isEmpty()) {
            found(filing)
                    .filter(filed -> filed.state() == FilingState.APPROVED)
                    .map(filed -> filing.moved(filed.filingNumber(), day, scans(filing)))
                    .ifPresent(content -> submit(filing, content));
        }
    }

    private void begin(ExampleFiling filing, ExampleStep step) {
        switch (step.act()) {
            case SUBMIT -> submit(filing, filing.content(step.day(), scans(filing)));
            case SUBMIT_MISTYPED -> submit(filing, filing.mistyped(step.day()));
            default -> {
                // there is nothing to act on
            }
        }
    }

    private void submit(ExampleFiling filing, FilingContent content) {
        procedures.as(
                filing.provider(), FilingSubmission.class, provider -> provider.submit(content));
    }

    private List<AttachmentUse> scans(ExampleFiling filing) {
        byte[] licence = ExamplePicture.licence(filing.company(), filing.documentNumber());
        byte[] mandate = ExamplePicture.mandate(filing.company(), "办理网站备案", filing.domain());
        return List.of(
                new AttachmentUse(kept(filing, "营业执照（示例）.png", licence), "DOCUMENT_SCAN"),
                new AttachmentUse(kept(filing, "委托书（示例）.png", mandate), "MANDATE"));
    }

    private String kept(ExampleFiling filing, String name, byte[] picture) {
        return procedures
                .as(filing.provider(), Upload.class, upload -> upload.keep(name, picture))
                .id();
    }

    private void mend(ExampleFiling filing, FilingApplication application, LocalDate day) {
        boolean back =
                application.state() == FilingState.RETURNED
                        || application.state() == FilingState.REFUSED;
        if (back && application.round() == 1) {
            FilingContent mended = filing.content(day, scans(filing));
            procedures.as(
                    filing.provider(),
                    FilingSubmission.class,
                    provider -> provider.resubmit(id(application), application.version(), mended));
        }
    }

    private void decide(ExampleFiling filing, FilingApplication application, ExampleStep step) {
        String id = id(application);
        if (step.act() == ExampleStep.Act.WITHDRAW) {
            procedures.act(
                    filing.provider(), FilingSubmission.class, provider -> provider.withdraw(id));
            return;
        }
        List<String> reviewers = filing.place().reviewers();
        String reviewer =
                application.takenBy() == null
                        ? reviewers.get(filing.number() / 3 % reviewers.size())
                        : application.takenBy();
        procedures.act(
                reviewer,
                FilingReview.class,
                review -> {
                    review.take(id);
                    if (step.act() == ExampleStep.Act.APPROVE) {
                        review.approve(id, decision(application, List.of(), ""));
                    } else if (step.act() == ExampleStep.Act.REFUSE) {
                        review.refuse(id, refusal(application, filing.number()));
                    }
                });
    }

    private static Decision refusal(FilingApplication application, int number) {
        String reason = REASONS.get(number * 5 % REASONS.size());
        return decision(application, List.of(reason), "请按所列理由更正后重新提交。");
    }

    private static Decision decision(
            FilingApplication application, List<String> reasons, String opinion) {
        return new Decision(application.version(), reasons, opinion, false);
    }

    private void handOver(ExampleFiling filing, FilingApplication application) {
        boolean decided =
                application.state() == FilingState.APPROVED
                        || application.state() == FilingState.REFUSED;
        if (decided && application.provider().handedOverAt() == null) {
            HandOver given = new HandOver(filing.officer(), "结果及后续事项已当面说明。", null);
            procedures.act(
                    filing.provider(),
                    FilingHandOver.class,
                    handOver -> handOver.pass(id(application), given));
        }
    }

    private Optional<FilingApplication> found(ExampleFiling filing) {
        return found(filing, filing.reference());
    }

    private Optional<FilingApplication> found(ExampleFiling filing, String reference) {
        Long provider =
                units.byCode(filing.provider()).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of).id();
        return filings.ofUnit(provider, false, null, List.of(reference), 0, 1).stream().findFirst();
    }

    private static String id(FilingApplication application) {
        return application.id().toString();
    }
}
