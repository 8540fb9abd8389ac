package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What the applications that wait for a decision ask for. */
@ApplicationScoped
class OpenClaims {

    @Inject EntityManager em;

    /** An application that waits and asks for the same. */
    record Claim(Long applicationId, Long unitId, String subjectName, String documentKey) {}

    /**
     * At most ten applications with the same claim.
     *
     * @param except an application that is not held against itself; may be null
     */
    @SuppressWarnings("unchecked")
    List<Claim> of(ClaimKind kind, String claim, Long except) {
        List<Object[]> rows =
                em.createNativeQuery(
                                "select a.id, a.unit_id, a.subject_name, d.claim from filing_claim c"
                                        + " join filing_application a on a.id = c.application_id"
                                        + " left join filing_claim d on d.application_id = a.id and d.kind = 'DOCUMENT'"
                                        + " where c.kind = ? and c.claim = ? and a.id <> ? order by a.id")
                        .setParameter(1, kind.name())
                        .setParameter(2, claim)
                        .setParameter(3, except == null ? -1L : except)
                        .setMaxResults(10)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Claim(
                                        ((Number) row[0]).longValue(),
                                        ((Number) row[1]).longValue(),
                                        (String) row[2],
                                        (String) row[3]))
                .toList();
    }
}
