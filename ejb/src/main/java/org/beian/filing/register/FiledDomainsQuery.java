package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import org.beian.domainregister.record.FiledDomains;
import org.beian.law.Shanghai;
import org.beian.value.DomainName;

/** Filings of a domain, for the domain register; public items only. */
@ApplicationScoped
class FiledDomainsQuery implements FiledDomains {

    @Inject EntityManager em;

    @Override
    public String isFiled(String column) {
        return "exists (select 1 from icp_domain filed where filed.domain = " + column + ")";
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Filed> filingsOf(DomainName domain) {
        List<Object[]> rows =
                em.createNativeQuery(
                                "select w.filing_number, case when s.nature = 'INDIVIDUAL'"
                                        + " then cast(null as varchar(600)) else s.name end, w.name,"
                                        + " d.since from icp_domain d"
                                        + " join icp_website w on w.id = d.website_id"
                                        + " join icp_subject s on s.id = w.subject_id"
                                        + " where d.domain = ?")
                        .setParameter(1, domain.toString())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Filed(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        Shanghai.date(
                                                ((Timestamp) row[3])
                                                        .toLocalDateTime()
                                                        .toInstant(ZoneOffset.UTC))))
                .toList();
    }
}
