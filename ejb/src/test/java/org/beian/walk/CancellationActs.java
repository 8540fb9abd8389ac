package org.beian.walk;

import static org.beian.cancellation.procedure.CancellationScene.request;
import static org.beian.walk.FilingModel.CANCELLATION;
import static org.beian.walk.Told.SPONSOR;
import static org.beian.walk.Walk.chosen;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.clearing.Clearance;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.cancellation.procedure.SponsorHearing;
import org.beian.testing.TestClock;
import org.beian.walk.Site.Access;

/** Acts of cancellation: applied for, of the bureau's own motion, and of what stayed empty. */
@Dependent
class CancellationActs extends Acts {

    private static final String APPROVAL = "CANCELLATION_APPROVAL";
    private static final String APPROVED = "CANCELLATION_APPROVED";
    private static final String HEARING = "HEARING";

    /** Who opens what another one decides. */
    private static final String OPENER = "walk-opener";

    @Inject CancellationReview review;
    @Inject OwnMotion motion;
    @Inject SponsorHearing hearing;
    @Inject Clearance clearance;

    /** Approved by a reviewer of the bureau, who takes it. */
    private void approved(String id) {
        walk.asReviewer();
        review.approve(id, walk.scene.approval(id));
    }

    /** A provider withdraws from a website that it serves; the sponsor is told all the while. */
    void withdraw(int number) {
        Site site = chosen(model.served(), number);
        String code = chosen(site.inForce(), number).provider;
        walk.act("%s withdraws from %s".formatted(code, site.number));
        walk.asProvider(code);
        String id = walk.scene.submitted(withdrawal(site, code));
        model.told.word("CANCELLATION_SUBMITTED", SPONSOR);
        approved(id);
        Access ended = site.first(code);
        Ending ending = model.end(site, ended, id);
        model.orders.endResumptions(ended);
        ending.addressee = code;
        ending.others = List.of(code);
        model.told.letter(APPROVAL, model.bureau(), code);
        model.told.event(APPROVED, code, SPONSOR);
        model.told.mail(APPROVAL, code, SPONSOR);
        model.stops(ended);
    }

    private CancellationRequest withdrawal(Site site, String code) {
        return new CancellationRequest(
                CancellationKind.CANCEL_ACCESS,
                site.number,
                null,
                CancellationScene.REASON,
                false,
                List.of(
                        new CancellationDocument(
                                walk.scene.mandateOf(walk.providers.get(code)),
                                CancellationDocument.SPONSOR_TOLD)),
                null,
                walk.today());
    }

    /** Websites with more than one access. */
    List<Site> withSeveral() {
        return model.standing().stream().filter(site -> site.inForce().size() > 1).toList();
    }

    void cancelAccess(int number) {
        Site site = chosen(withSeveral(), number);
        String code = chosen(site.inForce(), number).provider;
        walk.act("cancel an access of %s at %s".formatted(site.number, code));
        String id = cancelled(CancellationKind.CANCEL_ACCESS, site.number, code);
        Access ended = site.first(code);
        model.orders.stop(site, ended, model.end(site, ended, id));
    }

    /** Applied for by the sponsor and approved, which it is told. */
    private String cancelled(CancellationKind kind, String number, String provider) {
        walk.scene.asSponsor();
        String id = walk.scene.submitted(request(kind, number, provider));
        approved(id);
        model.told.notice(APPROVAL, APPROVED, model.bureau(), SPONSOR);
        return id;
    }

    void cancelWebsite(int number) {
        Site site = chosen(model.standing(), number);
        walk.act("cancel " + site.number);
        String id = cancelled(CancellationKind.CANCEL_WEBSITE, site.number, null);
        model.end(site, CANCELLATION, id);
    }

    void cancelSubject() {
        walk.act("cancel " + model.number);
        model.end(CANCELLATION, cancelled(CancellationKind.CANCEL_SUBJECT, model.number, null));
    }

    /** The bureau cancels a website that is untrue, or the whole; the sponsor waives its answer. */
    void cancelOfOwnMotion(int number) {
        Site site = chosen(model.standing(), number);
        boolean whole = number % 5 == 0;
        walk.act("own motion against " + (whole ? model.number : site.number));
        walk.scene.asReviewer(OPENER, model.province);
        String id = motion.open(untrue(whole ? null : site), "示例：所填电话为空号，住所查无此单位").toString();
        model.told.notice("CANCELLATION_HEARING", "CANCELLATION_OPENED", model.bureau(), SPONSOR);
        model.told.waits(CANCELLATION, model.bureau());
        model.told.waits(HEARING, SPONSOR);
        model.pending = true;
        walk.agree();
        walk.scene.asSponsor();
        hearing.waive(id);
        model.told.isDone(HEARING, SPONSOR);
        walk.agree();
        approved(id);
        model.told.isDone(CANCELLATION, model.bureau());
        model.pending = false;
        model.told.notice("CANCELLATION_UNTRUE", APPROVED, model.bureau(), SPONSOR);
        if (whole) {
            model.end(CANCELLATION, id);
        } else {
            model.end(site, CANCELLATION, id);
        }
    }

    /**
     * @param site null for the whole filing
     */
    private CancellationRequest untrue(Site site) {
        return new CancellationRequest(
                site == null ? CancellationKind.CANCEL_SUBJECT : CancellationKind.CANCEL_WEBSITE,
                site == null ? model.number : site.number,
                null,
                "示例：备案信息不真实",
                false,
                List.of(
                        new CancellationDocument(
                                walk.scene.mandateOf(walk.bureau(model.province)),
                                CancellationDocument.EVIDENCE)),
                null,
                null);
    }

    /** The bureau clears what stayed empty, once its sponsor's day is over. */
    void clear(int number) {
        String cleared = chosen(List.copyOf(model.empty()), number);
        walk.act("clear " + cleared);
        Object[] row = walk.register.openClearing(cleared);
        LocalDate due = LocalDate.parse(row[2].toString());
        if (!walk.today().isAfter(due)) {
            TestClock.shared().set(due.plusDays(1).atTime(9, 0));
        }
        walk.asReviewer();
        Long id = ((Number) row[0]).longValue();
        clearance.clear(id, ((Number) row[1]).intValue());
        model.cleared(cleared);
        model.told.notice("CLEARING_DECISION", "CLEARING_CLEARED", model.bureau(), SPONSOR);
        model.standing().stream()
                .filter(each -> each.number.equals(cleared))
                .findFirst()
                .ifPresentOrElse(
                        site -> model.end(site, "CLEARING", id.toString()),
                        () -> model.end("CLEARING", id.toString()));
    }
}
