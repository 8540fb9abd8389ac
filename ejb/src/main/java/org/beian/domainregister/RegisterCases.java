package org.beian.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** What the verification of the history walks through in this package, beside reports and clues. */
final class RegisterCases {

    private RegisterCases() {}

    @ApplicationScoped
    static class Contacts implements TrailedCases {

        @Inject EntityManager em;

        @Override
        public String caseType() {
            return DomainContact.CASE_TYPE;
        }

        @Override
        public long count() {
            return em.createQuery("select count(c) from DomainContact c", Long.class)
                    .getSingleResult();
        }

        @Override
        public List<DomainContact> after(long id, int limit) {
            return em.createQuery(
                            "select c from DomainContact c where c.id > :id order by c.id",
                            DomainContact.class)
                    .setParameter("id", id)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }

    @ApplicationScoped
    static class OfObservations implements TrailedCases {

        @Inject EntityManager em;

        @Override
        public String caseType() {
            return Observation.CASE_TYPE;
        }

        @Override
        public long count() {
            return em.createQuery("select count(o) from Observation o", Long.class)
                    .getSingleResult();
        }

        @Override
        public List<Observation> after(long id, int limit) {
            return em.createQuery(
                            "select o from Observation o where o.id > :id order by o.id",
                            Observation.class)
                    .setParameter("id", id)
                    .setMaxResults(limit)
                    .getResultList();
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
