package org.beian.filing.record;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.notice.MoveNotices;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterVersions;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;

/**
 * Reading of the versions of a filing by its sponsor (B4), also of one that is cancelled or moved.
 */
@Stateless
public class SponsorVersions {

    @Inject EntityManager em;
    @Inject RegisterVersions versions;
    @Inject FilingRepository filings;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;

    /**
     * All versions of the subject and its websites, the latest first.
     *
     * @param number of the subject
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another's filing
     */
    @Clause("B4")
    @RolesAllowed(SPONSOR)
    public List<VersionLine> of(String number) {
        return versions.of(own(number)).stream().map(VersionLine::of).toList();
    }

    private IcpSubject own(String number) {
        IcpSubject found = subject(number).orElseThrow(() -> unknown(number));
        if (!callers.current().unitId().equals(found.holderId())) {
            hidden.reachedFor("SUBJECT", found.id());
            throw unknown(number);
        }
        return found;
    }

    /**
     * What became of a filing that moved to another province (B13).
     *
     * @param number under which it goes on
     * @param letter that told the sponsor
     */
    public record Move(String number, Long application, Letter letter) {}

    /**
     * The move of a filing of the caller; empty where it did not move.
     *
     * @param number of the subject
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another's filing
     */
    @Clause({"B5", "B13"})
    @RolesAllowed(SPONSOR)
    public Optional<Move> move(String number) {
        IcpSubject subject = own(number);
        return Optional.ofNullable(subject.movedTo())
                .map(next -> new Move(next, subject.applicationId(), letter(subject)));
    }

    private Letter letter(IcpSubject subject) {
        FilingApplication filed = filings.find(subject.applicationId()).orElseThrow();
        return letters.of(filed).stream()
                .filter(letter -> letter.kind().equals(MoveNotices.LETTER))
                .findFirst()
                .orElseThrow();
    }

    private static RequestRejected unknown(String number) {
        return FilingRefusal.FILING_NOT_FOUND.of(String.valueOf(number));
    }

    private Optional<IcpSubject> subject(String number) {
        return FiledPart.number(number)
                .flatMap(
                        read ->
                                em.createQuery(
                                                """
                                                select s from IcpSubject s
                                                where s.filingNumber = :number""",
                                                IcpSubject.class)
                                        .setParameter("number", read.subject().canonical())
                                        .getResultStream()
                                        .findFirst());
    }
}
