package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.value.DomainName;

/** Questions that the rules and the desk ask of what is filed already. */
@ApplicationScoped
public class IcpRegister {

    @Inject EntityManager em;

    /**
     * Who holds something, as far as another may know (B10).
     *
     * @param filingNumber the website's or the subject's number
     * @param documentKey see {@link ClaimKind#DOCUMENT}
     */
    public record Holder(
            String filingNumber, String subjectName, String documentKey, Instant since) {}

    /** The filed website that holds a domain now. */
    public Optional<Holder> holderOf(DomainName domain) {
        return holders(
                        "select w.filing_number, s.name, s.document_type, s.document_number, d.since from icp_domain d"
                                + " join icp_website w on w.id = d.website_id join icp_subject s on s.id = w.subject_id"
                                + " where d.domain = ?",
                        domain.toString())
                .stream()
                .findFirst();
    }

    /** The subject that is filed under a document now. */
    public Optional<Holder> subjectWith(String documentType, String documentNumber) {
        return holders(
                        "select s.filing_number, s.name, s.document_type, s.document_number, s.filed_at from icp_subject s"
                                + " where s.document_type = ? and s.document_number = ? and s.state = 'ACTIVE'",
                        documentType,
                        documentNumber)
                .stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Holder> holders(String sql, String... parameters) {
        var query = em.createNativeQuery(sql).setMaxResults(10);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(
                                row ->
                                        new Holder(
                                                (String) row[0],
                                                (String) row[1],
                                                row[2] + ":" + row[3],
                                                ((java.sql.Timestamp) row[4])
                                                        .toLocalDateTime()
                                                        .toInstant(java.time.ZoneOffset.UTC)))
                        .toList();
    }
}
