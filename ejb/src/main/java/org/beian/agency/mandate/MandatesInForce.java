package org.beian.agency.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.law.Clause;
import org.beian.persistence.NativeQuery;

/**
 * Lookup of the filings whose sponsors gave a provider a mandate that is in force: it filed or
 * cancelled in the sponsor's name, and the sponsor did not revoke it since. The mandate of a
 * sponsor without an account is the paper with which the provider filed.
 */
@ApplicationScoped
@Clause("B12")
public class MandatesInForce {

    private static final String FOUND =
            """
            select s.id from icp_subject s where s.id in (?) and (
              s.holder_id is null and exists (select 1 from filing_application a
                where a.id = s.application_id and a.unit_id = ? and a.on_behalf = true)
              or s.holder_id is not null
              and not exists (select 1 from mandate_revocation r
                where r.sponsor_id = s.holder_id and r.provider_id = ?
                and r.renewed_at is null)
              and (exists (select 1 from filing_application a
                where a.unit_id = ? and a.sponsor_id = s.holder_id and a.on_behalf = true)
              or exists (select 1 from cancellation c
                join icp_subject o on o.id = c.subject_id
                where c.mandate = true and c.unit_id = ? and o.holder_id = s.holder_id)))""";

    @Inject EntityManager em;

    /** Whether a provider has the mandate of the sponsor of one filed subject. */
    public boolean isInForce(Long subject, Long provider) {
        return !of(List.of(subject), provider).isEmpty();
    }

    /** Those of some filed subjects of whose sponsors a provider has a mandate. */
    public Set<Long> of(Collection<Long> subjects, Long provider) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        List<?> found =
                NativeQuery.of(em, FOUND, subjects, provider, provider, provider, provider)
                        .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }
}
