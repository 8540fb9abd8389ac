package org.beian.domainregister.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.domainregister.unfiled.Observation;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.domainregister.unit.DomainContact;
import org.beian.trail.EntityCases;
import org.beian.trail.TrailedCases;

/** What the verification of the history walks through in this package, beside reports and clues. */
final class RegisterCases {

    private RegisterCases() {}

    @ApplicationScoped
    static class Contacts extends EntityCases<DomainContact> {

        Contacts() {
            super(DomainContact.class, DomainContact.CASE_TYPE);
        }
    }

    @ApplicationScoped
    static class OfObservations extends EntityCases<Observation> {

        OfObservations() {
            super(Observation.class, Observation.CASE_TYPE);
        }
    }

    /**
     * Those to which something happened since they were found: before, the observation tells it.
     */
    @ApplicationScoped
    static class OfUnfiledSites implements TrailedCases {

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
                            "select s from UnfiledSite s where s.id > :id and s.state <> :open"
                                    + " order by s.id",
                            UnfiledSite.class)
                    .setParameter("id", id)
                    .setParameter("open", UnfiledState.OPEN)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }
}
