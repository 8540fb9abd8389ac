package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.remedy.Remedy;
import org.beian.remedy.RemedyState;

/** Remedies about a filing and its parts, whose personal data is masked with the filing's. */
@ApplicationScoped
class RemediesOfFiling extends CasesAboutFiling<Remedy> implements CasesOfFiling {

    private static final String OF_LETTER =
            """
            select r from Remedy r, ServiceRecord s where s.id = r.attackedId and (
            s.aboutType = 'FILING' and s.aboutId = :application""";

    /** Those against letters to whoever holds the filing, or applied for it. */
    private static final String ABOUT =
            """
            m.attackedId in (select p.letterId from LetterParty p where
            p.addressedAs = org.beian.remedy.service.AddressedAs.HOLDER and p.partyId = :subject
            or p.addressedAs = org.beian.remedy.service.AddressedAs.APPLICANT and p.partyId in
            (select a.id from FilingApplication a, IcpSubject f
            where f.id = :subject and a.filingNumber = f.filingNumber))""";

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    RemediesOfFiling() {
        super(Remedy.class, ABOUT);
    }

    @Override
    protected String name(Remedy found) {
        return found.attackedNumber();
    }

    @Override
    protected boolean isPending(Remedy found) {
        return found.state() == RemedyState.OPEN;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(this::isPending);
    }

    @Override
    public boolean isOpen(Long applicationId) {
        return em.createQuery(OF_LETTER + ")", Remedy.class)
                .setParameter("application", applicationId)
                .getResultStream()
                .anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Remedy each : of(filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<Remedy> of(CancelledFiling filing) {
        return em.createQuery(
                        """
                        select r from Remedy r, ServiceRecord s where s.id = r.attackedId and (
                        s.aboutType = 'FILING' and s.aboutId in :applications
                        or s.aboutType = 'CANCELLATION' and s.aboutId in
                        (select c.id from Cancellation c where c.part.subjectId = :subject)
                        or s.aboutType = 'CLEARING' and s.aboutId in
                        (select g.id from Clearing g where g.subjectId = :subject)
                        or s.aboutType = 'UNCERTAIN_ACCESS' and s.aboutId in
                        (select y.id from UncertainAccess y where y.subjectId = :subject)
                        or s.aboutType = 'BLACKLIST' and s.aboutId in
                        (select b.id from BlacklistEntry b where b.subjectId = :subject)
                        or s.aboutType = 'STOP_ACCESS_NOTICE' and s.aboutId in
                        (select n.id from StopAccessNotice n, IcpAccess a
                        where a.id = n.accessId and a.subjectId = :subject)) order by r.id""",
                        Remedy.class)
                .setParameter("applications", filing.applications())
                .setParameter("subject", filing.subject().id())
                .getResultList();
    }
}
