package org.beian.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.FilingMatters;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.trail.RecordedContent;

/**
 * Audit items of a filing with the opinions on them, whose personal data is masked with the
 * filing's.
 */
@ApplicationScoped
class AuditItemsOfFiling implements CasesOfFiling, FilingMatters {

    @Inject EntityManager em;
    @Inject AuditUrgingRepository urgings;
    @Inject OpinionRepository opinions;
    @Inject CaseMasking masking;

    @Override
    public List<FilingMatter> of(Long subject, boolean open) {
        return em.createQuery(
                        """
                        select i from AuditItem i where i.subjectId = :id
                        and i.state in :states order by i.id desc""",
                        AuditItem.class)
                .setParameter("id", subject)
                .setParameter(
                        "states",
                        open ? AuditItemState.WAITING : EnumSet.allOf(AuditItemState.class))
                .setMaxResults(MOST)
                .getResultStream()
                .map(
                        each ->
                                FilingMatter.of(
                                        each,
                                        each.year() + " " + each.filingNumber(),
                                        each.state().isWaiting()))
                .toList();
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(each -> each.state().isWaiting());
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (AuditItem each : of(filing)) {
            em.createNativeQuery(
                            """
                            update audit_difference set filed_value = null, found_value = null
                            where audit_item_id = ?1""")
                    .setParameter(1, each.id())
                    .executeUpdate();
            each.mask(data);
            List<RecordedContent> own = new ArrayList<>(List.of(each));
            for (AuditUrging urging : urgings.of(List.of(each.id()))) {
                urging.mask(data);
                own.add(urging);
            }
            masking.mask(each, data, own);
        }
        for (DepartmentOpinion each :
                opinions.of(of(filing).stream().map(AuditItem::id).toList())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<AuditItem> of(CancelledFiling filing) {
        return em.createQuery(
                        "select i from AuditItem i where i.subjectId = :id order by i.id",
                        AuditItem.class)
                .setParameter("id", filing.subject().id())
                .getResultList();
    }
}
