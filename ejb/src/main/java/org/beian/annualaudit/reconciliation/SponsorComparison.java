package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.annualaudit.DifferenceKind;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.notice.MailState;

/** Comparison of the filed subject of a website with the day, and with what became of its mails. */
@ApplicationScoped
@Clause({"18.2", "8.2"})
class SponsorComparison {

    @Inject EntityManager em;
    @Inject FiledParties parties;

    List<FoundDifference> of(IcpSubject subject, LocalDate today) {
        List<FoundDifference> found = new ArrayList<>();
        LocalDate until = subject.documentsUntil();
        if (until != null && until.isBefore(today)) {
            found.add(
                    new FoundDifference(
                            DifferenceKind.DOCUMENT_EXPIRED, "", until.toString(), null));
        }
        String address = parties.addressOf(subject);
        if (address != null && isReturned(address)) {
            found.add(new FoundDifference(DifferenceKind.MAIL_NOT_DELIVERED, "", address, null));
        }
        return found;
    }

    /** Whether the latest mail whose fate is known was not taken. */
    private boolean isReturned(String address) {
        return em.createQuery(
                        """
                        select m.state from Mail m where m.recipient = :address
                        and m.state in :known order by m.id desc""",
                        MailState.class)
                .setParameter("address", address)
                .setParameter("known", List.of(MailState.SENT, MailState.PARKED))
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(MailState.PARKED::equals);
    }
}
