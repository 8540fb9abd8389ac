package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beian.rule.Finding;
import org.beian.trail.Trailed;
import org.beian.trail.TrailedCases;
import org.beian.value.Province;

/** Finds and keeps applications, their rounds, findings, claims and places. */
@ApplicationScoped
class FilingRepository implements TrailedCases {

    @Inject EntityManager em;

    void add(FilingApplication application) {
        em.persist(application);
    }

    void add(FilingRound round) {
        em.persist(round);
    }

    Optional<FilingApplication> find(Long id) {
        return Optional.ofNullable(em.find(FilingApplication.class, id));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    Optional<FilingApplication> lock(Long id) {
        return Optional.ofNullable(
                em.find(FilingApplication.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Makes another version of an application of which only its parts change. */
    void nextVersion(FilingApplication application) {
        em.lock(application, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    Optional<WorkingCopy> workingCopy(Long id) {
        return Optional.ofNullable(em.find(WorkingCopy.class, id));
    }

    void keepWorkingCopy(Long id, String content, String who, Instant now) {
        WorkingCopy copy = workingCopy(id).orElseGet(() -> new WorkingCopy(id));
        copy.keep(content, who, now);
        em.persist(copy);
    }

    void dropWorkingCopy(Long id) {
        workingCopy(id).ifPresent(em::remove);
    }

    FilingRound round(Long id, int round) {
        return em.find(FilingRound.class, new FilingRound.Key(id, round));
    }

    List<FilingRound> rounds(Long id) {
        return em.createQuery(
                        "select r from FilingRound r where r.applicationId = :id order by r.round",
                        FilingRound.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Keeps what the check of a round found. */
    void keepFindings(Long id, int round, List<Finding> findings) {
        int number = 0;
        for (Finding finding : findings) {
            em.persist(new FilingFinding(id, round, ++number, finding));
        }
    }

    List<Finding> findings(Long id, int round) {
        return em.createQuery(
                        "select f from FilingFinding f where f.applicationId = :id and f.round = :round order by f.number",
                        FilingFinding.class)
                .setParameter("id", id)
                .setParameter("round", round)
                .getResultStream()
                .map(FilingFinding::asFinding)
                .toList();
    }

    void claim(Long id, ClaimKind kind, Collection<String> claims) {
        for (String claim : claims) {
            em.persist(new FilingClaim(id, kind, claim));
        }
    }

    void dropClaims(Long id) {
        em.createNativeQuery("delete from filing_claim where application_id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Replaces the access places (principle 2 b). */
    void setPlaces(Long id, Collection<Province> places, boolean replace) {
        if (replace) {
            em.createNativeQuery("delete from filing_place where application_id = ?")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        for (Province place : places) {
            em.persist(new FilingPlace(id, place));
        }
    }

    boolean hasPlace(Long id, Province province) {
        return !em.createQuery(
                        "select p.applicationId from FilingPlace p where p.applicationId = :id and p.province = :province")
                .setParameter("id", id)
                .setParameter("province", province.regionCode())
                .getResultList()
                .isEmpty();
    }

    void addReason(Long id, int round, int number, String code, String clause) {
        em.persist(new FilingReason(id, round, number, code, clause));
    }

    List<FilingReason> reasons(Long id, int round) {
        return em.createQuery(
                        "select r from FilingReason r where r.applicationId = :id and r.round = :round order by r.number",
                        FilingReason.class)
                .setParameter("id", id)
                .setParameter("round", round)
                .getResultList();
    }

    /** A unit's own applications in the order of ids. */
    List<FilingApplication> ofUnit(
            Long unitId, FilingState state, Collection<String> references, long after, int limit) {
        StringBuilder query =
                new StringBuilder(
                        "select a from FilingApplication a where a.unitId = :unit and a.id > :after");
        if (state != null) {
            query.append(" and a.state = :state");
        }
        if (!references.isEmpty()) {
            query.append(" and a.reference in :references");
        }
        var prepared =
                em.createQuery(query.append(" order by a.id").toString(), FilingApplication.class)
                        .setParameter("unit", unitId)
                        .setParameter("after", after)
                        .setMaxResults(limit);
        if (state != null) {
            prepared.setParameter("state", state);
        }
        if (!references.isEmpty()) {
            prepared.setParameter("references", references);
        }
        return prepared.getResultList();
    }

    @Override
    public String caseType() {
        return FilingApplication.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(a) from FilingApplication a", Long.class)
                .getSingleResult();
    }

    @Override
    public List<? extends Trailed> after(long id, int limit) {
        return em.createQuery(
                        "select a from FilingApplication a where a.id > :id order by a.id",
                        FilingApplication.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
