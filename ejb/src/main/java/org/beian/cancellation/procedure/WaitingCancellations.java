package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.beian.cancellation.Cancellation;
import org.beian.filing.application.FiledPart;
import org.beian.filing.rule.OpenCancellations;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Source of the parts of filings whose cancellation waits, for the rules on changes (15.3). */
@ApplicationScoped
class WaitingCancellations implements OpenCancellations {

    @Inject EntityManager em;
    @Inject Units units;

    @Override
    @Clause("15.3")
    public Set<FiledPart> of(String number) {
        Set<FiledPart> parts = new HashSet<>();
        em.createQuery(
                        """
                        select c from Cancellation c, IcpSubject s where s.id = c.part.subjectId
                        and s.filingNumber = :number
                        and c.state = org.beian.cancellation.CancellationState.UNDER_REVIEW""",
                        Cancellation.class)
                .setParameter("number", number)
                .getResultList()
                .forEach(cancellation -> parts.addAll(partsOf(cancellation)));
        return parts;
    }

    /** A subject ends with all its websites. */
    private Set<FiledPart> partsOf(Cancellation cancellation) {
        return switch (cancellation.kind()) {
            case CANCEL_SUBJECT -> whole(cancellation);
            case CANCEL_WEBSITE -> Set.of(FiledPart.website(cancellation.filingNumber()));
            case CANCEL_ACCESS ->
                    Set.of(
                            FiledPart.access(
                                    cancellation.filingNumber(),
                                    units.find(cancellation.providerId())
                                            .map(Unit::code)
                                            .orElseThrow()));
        };
    }

    private Set<FiledPart> whole(Cancellation cancellation) {
        Set<FiledPart> parts = new HashSet<>();
        parts.add(FiledPart.subject(cancellation.filingNumber()));
        em.createQuery(
                        "select w.filingNumber from IcpWebsite w where w.subjectId = :subject",
                        String.class)
                .setParameter("subject", cancellation.subjectId())
                .getResultList()
                .forEach(website -> parts.add(FiledPart.website(website)));
        return parts;
    }
}
