package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.beian.domainregister.record.FiledDomains;
import org.beian.law.Shanghai;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
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
    public String isFiledBefore(String column) {
        return "exists (select 1 from icp_domain filed where filed.domain = "
                + column
                + " and filed.since < ?)";
    }

    private record Row(String number, String subjectName, String websiteName, Instant since) {}

    @Override
    public List<Filed> filingsOf(DomainName domain) {
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select w.filing_number, s.name, w.name, d.since
                        from icp_domain d
                        join icp_website w on w.id = d.website_id
                        join icp_subject s on s.id = w.subject_id
                        where d.domain = ?""",
                        domain.toString());
        return ResultRecords.of(query, Row.class).stream()
                .map(
                        row ->
                                new Filed(
                                        row.number,
                                        row.subjectName,
                                        row.websiteName,
                                        Shanghai.date(row.since)))
                .toList();
    }
}
