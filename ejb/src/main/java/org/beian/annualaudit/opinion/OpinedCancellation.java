package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.MotionOpening;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Units;
import org.beian.value.Authority;

/**
 * Cancellation of a website whose qualification a department revokes, on the motion of the
 * authority that filed it (18.3). The caller holds the lock of the subject.
 */
@ApplicationScoped
@Clause("18.3")
class OpinedCancellation {

    @Inject EntityManager em;
    @Inject MotionOpening motions;
    @Inject OpinionTexts texts;
    @Inject FiledParties parties;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Units units;
    @Inject Clock clock;

    /** Opens it; where another act on the filing hinders it, the opinion waits at the bureau. */
    void openOrAwait(DepartmentOpinion opinion) {
        try {
            open(opinion);
        } catch (RequestRejected hindered) {
            if (hindered.refusal() != CancellationRefusal.CANCELLATION_CONFLICT) {
                throw hindered;
            }
            opinion.await(due(opinion.authority(), Shanghai.date(clock.instant())));
        }
    }

    /**
     * Opens it, unless the website is cancelled; then nothing waits any more.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} when another act on
     *     the filing hinders it
     */
    void open(DepartmentOpinion opinion) {
        IcpWebsite website = em.find(IcpWebsite.class, opinion.websiteId());
        opinion.followed(website.state() == RegisterState.CANCELLED ? null : id(opinion, website));
    }

    private Long id(DepartmentOpinion opinion, IcpWebsite website) {
        Authority authority = parties.authorityOf(em.find(IcpSubject.class, website.subjectId()));
        CancellationRequest request =
                new CancellationRequest(
                        CancellationKind.CANCEL_WEBSITE,
                        website.filingNumber(),
                        null,
                        texts.ground(opinion),
                        false,
                        List.of(
                                new CancellationDocument(
                                        opinion.paper().document(), CancellationDocument.EVIDENCE)),
                        null,
                        null);
        return motions.open(
                request,
                texts.facts(opinion),
                new MotionOpening.Motion(
                        authority,
                        units.unitOf(authority).orElseThrow().id(),
                        opinion.departmentId(),
                        "18.3"));
    }

    /** Last day of the bureau to open what was hindered, from a day on. */
    LocalDate due(Authority bureau, LocalDate start) {
        return calendars.current().deadline(start, workingDays(bureau, start)).date();
    }

    /** Working days of the bureau to open what was hindered. */
    int workingDays(Authority bureau, LocalDate start) {
        return settings.number("audit.opinion.workingDays", bureau.province().orElse(null), start);
    }
}
