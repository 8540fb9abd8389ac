package org.beian.domainregister.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.domainregister.unfiled.Observation;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.domainregister.unit.DomainContact;
import org.beian.trail.AuditedCases;
import org.beian.trail.JpaAuditedCases;

/**
 * Case sources for the verification of the history: contacts, observations and unfiled sites; those
 * of reports and clues are their repositories.
 */
final class DomainAuditedCases {

    private DomainAuditedCases() {}

    @ApplicationScoped
    static class Contacts extends JpaAuditedCases<DomainContact> {

        Contacts() {
            super(DomainContact.class, DomainContact.CASE_TYPE);
        }
    }

    @ApplicationScoped
    static class OfObservations extends JpaAuditedCases<Observation> {

        OfObservations() {
            super(Observation.class, Observation.CASE_TYPE);
        }
    }

    /**
     * Unfiled sites that are no longer {@code OPEN}: only these have a history of their own, the
     * others are covered by that of their observation.
     */
    @ApplicationScoped
    static class OfUnfiledSites implements AuditedCases {

        @Inject EntityManager em;

        @Override
        public String caseType() {
            return UnfiledSite.CASE_TYPE;
        }

        @Override
        public long count() {
            return em.createQuery(
                            "select count(s) from UnfiledSite s where s.state <> :open", Long.class)
                    .setParameter("open", UnfiledState.OPEN)
                    .getSingleResult();
        }

        @Override
        public List<UnfiledSite> after(long id, int limit) {
            return em.createQuery(
                            """
                            select s from UnfiledSite s where s.id > :id and s.state <> :open
                            order by s.id""",
                            UnfiledSite.class)
                    .setParameter("id", id)
                    .setParameter("open", UnfiledState.OPEN)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }
}
