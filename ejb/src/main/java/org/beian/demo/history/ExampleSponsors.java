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
import org.beian.agency.disavowal.Disavowals;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePicture;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.document.Upload;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.FilingContent.Verification;
import org.beian.filing.content.FilingJson;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.lostaccount.AccountsOfFiling;
import org.beian.lostaccount.LostAccountFilter;
import org.beian.lostaccount.LostAccountReceipt;
import org.beian.lostaccount.LostAccounts;
import org.beian.lostaccount.WrittenApplication;
import org.beian.lostaccount.joining.Joining;
import org.beian.lostaccount.joining.JoiningReading;
import org.beian.party.PartyRefusal;
import org.beian.party.Units;

/**
 * Acts for the example sponsors with accounts of their own, each in a transaction of its own. An
 * act that was done changes nothing: so the plan can be gone through again.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleSponsors {

    private static final String CLERK = "clerk-bj";
    private static final String REVIEWER = "reviewer-bj";

    @Inject DelegatedProcedures procedures;
    @Inject FilingRepository filings;
    @Inject Units units;

    /** Does an act where the sponsor's application is as the act needs it. */
    public void take(ExampleSponsor.Act act, LocalDate day) {
        ExampleSponsor sponsor = act.sponsor();
        if (act == ExampleSponsor.Act.JOINING_APPLIES) {
            join(sponsor);
            return;
        }
        Optional<FilingApplication> found = found(sponsor);
        if (found.isEmpty()) {
            if (act.entrusts()) {
                entrust(sponsor, day);
            }
            return;
        }
        FilingApplication application = found.get();
        FilingState state = application.state();
        switch (act) {
            case LOCKED_OUT_IS_VERIFIED, ASKED_IS_VERIFIED -> {
                if (state == FilingState.AWAITING_PROVIDER) {
                    verify(sponsor, application, day);
                }
            }
            case LOCKED_OUT_IS_APPROVED, ASKED_IS_REFUSED -> {
                if (state == FilingState.UNDER_REVIEW && application.round() == 1) {
                    decide(application, act == ExampleSponsor.Act.LOCKED_OUT_IS_APPROVED);
                }
            }
            case ASKED_IS_CHANGED -> {
                if (state == FilingState.REFUSED) {
                    change(sponsor, application, day);
                }
            }
            case LOCKED_OUT_DISAVOWS -> {
                if (state == FilingState.APPROVED) {
                    disavow(sponsor, application);
                }
            }
            case LOCKED_OUT_APPLIES -> {
                if (state == FilingState.APPROVED) {
                    apply(sponsor, application.filingNumber());
                }
            }
            default -> {
                // what was to be entrusted was entrusted before
            }
        }
    }

    private void entrust(ExampleSponsor sponsor, LocalDate day) {
        ExampleFiling filing = sponsor.filing();
        byte[] licence = ExamplePicture.licence(filing.company(), filing.documentNumber());
        byte[] mandate = ExamplePicture.mandate(filing.company(), "办理网站备案", filing.domain());
        List<AttachmentUse> scans =
                List.of(
                        new AttachmentUse(
                                kept(sponsor.username(), "营业执照（示例）.png", licence), "DOCUMENT_SCAN"),
                        new AttachmentUse(
                                kept(sponsor.username(), "委托书（示例）.png", mandate), "MANDATE"));
        // of the one that is filed the annual audit finds an old document
        LocalDate until =
                sponsor == ExampleSponsor.LOCKED_OUT
                        ? day.plusDays(ExampleFiling.DAYS_IN_FORCE)
                        : null;
        String id =
                procedures
                        .as(
                                sponsor.username(),
                                FilingSubmission.class,
                                own -> own.draft(filing.entrusted(scans, until)))
                        .id();
        procedures.as(
                sponsor.username(),
                Entrustment.class,
                own -> own.entrust(id, null, filing.provider()));
    }

    private String kept(String username, String name, byte[] picture) {
        return procedures.as(username, Upload.class, upload -> upload.keep(name, picture)).id();
    }

    private void verify(ExampleSponsor sponsor, FilingApplication application, LocalDate day) {
        Verification done = new Verification(sponsor.filing().officer(), day);
        procedures.as(
                sponsor.filing().provider(),
                Entrustment.class,
                provider -> provider.check(id(application), application.version(), done));
    }

    private void decide(FilingApplication application, boolean good) {
        String id = id(application);
        procedures.act(
                REVIEWER,
                FilingReview.class,
                review -> {
                    review.take(id);
                    if (good) {
                        review.approve(id, decision(application, List.of(), ""));
                    } else {
                        List<String> reasons = List.of("NAME_NOT_STANDARD");
                        review.refuse(id, decision(application, reasons, "网站名称与主办单位的业务不符。"));
                    }
                });
    }

    /** A sponsor finds that what its provider handed in is not what it wanted. */
    private void disavow(ExampleSponsor sponsor, FilingApplication application) {
        procedures.as(
                sponsor.username(),
                Disavowals.class,
                own ->
                        own.isPossible(id(application))
                                ? own.disavow(
                                        id(application),
                                        application.version(),
                                        "我单位没有委托按这些内容备案，请核实。")
                                : null);
    }

    private static Decision decision(
            FilingApplication application, List<String> reasons, String opinion) {
        return new Decision(application.version(), reasons, opinion, false);
    }

    private void change(ExampleSponsor sponsor, FilingApplication application, LocalDate day) {
        FilingContent entrusted =
                FilingJson.read(filings.round(application.id(), application.round()).content());
        FilingContent changed = sponsor.filing().renamed(day, entrusted.attachments());
        procedures.as(
                sponsor.filing().provider(),
                FilingSubmission.class,
                provider -> provider.resubmit(id(application), application.version(), changed));
    }

    /** The bureau's clerk receives the paper, unless the sponsor's name is on the list. */
    private void apply(ExampleSponsor sponsor, String number) {
        ExampleFiling filing = sponsor.filing();
        LostAccountFilter own = new LostAccountFilter(null, filing.company());
        boolean received =
                !procedures
                        .as(CLERK, LostAccounts.class, list -> list.list(own, Long.MAX_VALUE, 1))
                        .isEmpty();
        if (received) {
            return;
        }
        byte[] paper = ExamplePicture.lostAccount(filing.company(), number, sponsor.username());
        String scan = kept(CLERK, "账号补发申请书（示例）.png", paper);
        AccountsOfFiling accounts =
                procedures.as(CLERK, LostAccountReceipt.class, counter -> counter.look(number));
        WrittenApplication written =
                new WrittenApplication(
                        number,
                        accounts.accounts().get(0).id(),
                        filing.company(),
                        filing.documentNumber(),
                        ExampleFiling.RESPONSIBLE,
                        sponsor.username() + "-new@example.cn",
                        scan);
        procedures.as(CLERK, LostAccountReceipt.class, counter -> counter.receive(written));
    }

    /** A sponsor applies to join what its provider filed for it, unless it did. */
    private void join(ExampleSponsor sponsor) {
        ExampleFiling filing = sponsor.filing();
        boolean applied =
                procedures.as(sponsor.username(), JoiningReading.class, own -> own.count(null)) > 0;
        found(filing.provider(), filing)
                .filter(filed -> filed.state() == FilingState.APPROVED && !applied)
                .map(FilingApplication::filingNumber)
                .ifPresent(
                        number -> {
                            byte[] paper = ExamplePicture.joining(filing.company(), number);
                            String proof = kept(sponsor.username(), "加入备案申请书（示例）.png", paper);
                            procedures.as(
                                    sponsor.username(),
                                    Joining.class,
                                    own -> own.apply(number, proof));
                        });
    }

    private Optional<FilingApplication> found(ExampleSponsor sponsor) {
        return found(sponsor.username(), sponsor.filing());
    }

    private Optional<FilingApplication> found(String unitCode, ExampleFiling filing) {
        Long unit = units.byCode(unitCode).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of).id();
        return filings.ofUnit(unit, true, null, List.of(filing.reference()), 0, 1).stream()
                .findFirst();
    }

    private static String id(FilingApplication application) {
        return application.id().toString();
    }
}
