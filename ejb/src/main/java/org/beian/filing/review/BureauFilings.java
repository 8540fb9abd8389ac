package org.beian.filing.review;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.reading.SearchText;
import org.beian.law.Clause;
import org.beian.value.FilingNumber;

/** Reading of a bureau's decisions, and search in the register of filings of its province. */
@Stateless
public class BureauFilings {

    private static final int MOST = 100;

    @Inject EntityManager em;
    @Inject Callers callers;

    /** What was decided in the caller's province, the latest first, at most 100 rows. */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK})
    public List<DecidedRow> decided(DecidedPosition after, int limit) {
        return em.createQuery(
                        """
                        select new org.beian.filing.review.DecidedRow(
                          a.id, a.subjectName, a.state, a.filingNumber, a.decidedAt)
                        from FilingApplication a
                        where a.province = :province and a.decidedAt <= :at
                        and (a.decidedAt < :at or a.id < :id)
                        order by a.decidedAt desc, a.id desc""",
                        DecidedRow.class)
                .setParameter("province", province())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(clamped(limit))
                .getResultList();
    }

    /**
     * Subjects filed in the caller's province, in the order of their ids, at most 100.
     *
     * @param search a filing number in any spelling, or the beginning of a domain or of a name
     * @param after id of the last one seen; 0 for the first page
     */
    @Clause("12.4")
    @RolesAllowed({REVIEWER, CLERK})
    public List<FiledRow> filed(String search, long after, int limit) {
        SearchText text = SearchText.of(search);
        if (text.isBlank()) {
            return List.of();
        }
        Optional<FilingNumber> number = text.number();
        if (number.isPresent()) {
            return filed(
                    "s.filingNumber = :text", number.get().subject().canonical(), after, limit);
        }
        return text.text().matches("[!-~]*[.][!-~]*")
                ? filed(
                        """
                        exists (select w.id from IcpWebsite w join IcpDomain d on d.websiteId = w.id
                        where w.subjectId = s.id and d.domain like :text escape '!')""",
                        text.domainPrefix(),
                        after,
                        limit)
                : filed("s.name like :text escape '!'", text.namePrefix(), after, limit);
    }

    private List<FiledRow> filed(String condition, String text, long after, int limit) {
        return em.createQuery(
                        """
                        select new org.beian.filing.review.FiledRow(
                          s.id, s.filingNumber, s.name, s.filedAt, s.applicationId)
                        from IcpSubject s
                        where s.province = :province and s.id > :after and %s order by s.id"""
                                .formatted(condition),
                        FiledRow.class)
                .setParameter("province", province())
                .setParameter("after", after)
                .setParameter("text", text)
                .setMaxResults(clamped(limit))
                .getResultList();
    }

    private static int clamped(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private String province() {
        return callers.current()
                .ownProvince()
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of("?"))
                .regionCode();
    }
}
