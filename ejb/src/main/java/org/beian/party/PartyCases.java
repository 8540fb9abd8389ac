package org.beian.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** What the verification of the history walks through in this package. */
final class PartyCases {

    private PartyCases() {}

    @ApplicationScoped
    static class Officers implements TrailedCases {

        @Inject EntityManager em;

        @Override
        public String caseType() {
            return DedicatedOfficer.CASE_TYPE;
        }

        @Override
        public long count() {
            return em.createQuery("select count(o) from DedicatedOfficer o", Long.class)
                    .getSingleResult();
        }

        @Override
        public List<DedicatedOfficer> after(long id, int limit) {
            return em.createQuery(
                            "select o from DedicatedOfficer o where o.id > :id order by o.id",
                            DedicatedOfficer.class)
                    .setParameter("id", id)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }

    @ApplicationScoped
    static class OfResellers implements TrailedCases {

        @Inject EntityManager em;

        @Override
        public String caseType() {
            return Reseller.CASE_TYPE;
        }

        @Override
        public long count() {
            return em.createQuery("select count(r) from Reseller r", Long.class).getSingleResult();
        }

        @Override
        public List<Reseller> after(long id, int limit) {
            return em.createQuery(
                            "select r from Reseller r where r.id > :id order by r.id",
                            Reseller.class)
                    .setParameter("id", id)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }
}
