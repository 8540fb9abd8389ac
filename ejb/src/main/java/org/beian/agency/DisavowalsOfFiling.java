package org.beian.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Disavowals of a filing's applications, whose personal data is masked with the filing's. */
@ApplicationScoped
class DisavowalsOfFiling extends CasesAboutFiling<Disavowal> implements CasesOfFiling {

    private static final Set<DisavowalState> OPEN =
            EnumSet.of(DisavowalState.OPEN, DisavowalState.WITH_CLERK);

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    DisavowalsOfFiling() {
        super(
                Disavowal.class,
                """
                m.applicationId in (select a.id from FilingApplication a, IcpSubject s
                where s.id = :subject and a.filingNumber = s.filingNumber)""");
    }

    @Override
    protected String name(Disavowal found) {
        return found.subjectName();
    }

    @Override
    protected boolean isPending(Disavowal found) {
        return OPEN.contains(found.state());
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return isOpen(of(filing.applications()));
    }

    @Override
    public boolean isOpen(Long applicationId) {
        return isOpen(of(List.of(applicationId)));
    }

    private static boolean isOpen(List<Disavowal> disavowals) {
        return disavowals.stream().anyMatch(each -> OPEN.contains(each.state()));
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Disavowal each : of(filing.applications())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<Disavowal> of(Collection<Long> applications) {
        return em.createQuery(
                        "select d from Disavowal d where d.applicationId in :ids order by d.id",
                        Disavowal.class)
                .setParameter("ids", applications)
                .getResultList();
    }
}
