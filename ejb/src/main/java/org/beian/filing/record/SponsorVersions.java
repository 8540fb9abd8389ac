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
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterVersions;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;

/** Reading of the versions of a filing by its sponsor (B4), also of one that is cancelled. */
@Stateless
public class SponsorVersions {

    @Inject EntityManager em;
    @Inject RegisterVersions versions;
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
        IcpSubject found = subject(number).orElseThrow(() -> unknown(number));
        if (!callers.current().unitId().equals(found.holderId())) {
            hidden.reachedFor("SUBJECT", found.id());
            throw unknown(number);
        }
        return versions.of(found).stream().map(VersionLine::of).toList();
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
