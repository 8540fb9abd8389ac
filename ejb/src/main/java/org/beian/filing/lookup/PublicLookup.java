package org.beian.filing.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import org.beian.law.Clause;

/**
 * Public look-up (B6) of what is filed now, with the public items only. Each look-up is one
 * statement by a key; nothing can be listed, and a filing that is cancelled or pending is not
 * found, as if it had never existed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicLookup {

    /** The most websites in one answer. */
    public static final int MOST = 500;

    private static final String SELECT = "select " + PublicWebsite.COLUMNS;
    private static final String FILED = " and w.state = 'ACTIVE' and s.state = 'ACTIVE'";
    private static final String OF_SUBJECT = " join icp_subject s on s.id = w.subject_id where ";

    @Inject EntityManager em;

    /**
     * The website under a domain; for a host, that of the nearest filed domain above it.
     *
     * @param written A- or U-label, any case, perhaps with dots of full width or at the end
     * @throws LookupUnreadable when it is no domain name
     */
    @Clause("B6")
    public PublicAnswer byDomain(String written) {
        return find(LookupQuestion.domain(written), 0, 1);
    }

    /**
     * The website under its number, or all websites under a subject's.
     *
     * @param written in any spelling that {@link org.beian.value.FilingNumber#parse} reads
     * @param after key of the last website already known, or 0
     * @param limit 1 to {@link #MOST}
     * @throws LookupUnreadable when it is no filing number
     */
    @Clause("B6")
    public PublicAnswer byNumber(String written, long after, int limit) {
        return find(LookupQuestion.number(written), after, limit);
    }

    /**
     * All websites of the sponsors with exactly this name; width, blanks and case do not count.
     *
     * @param after as {@link #byNumber}
     */
    @Clause("B6")
    public PublicAnswer byName(String written, long after, int limit) {
        return find(LookupQuestion.name(written), after, limit);
    }

    /**
     * Look-up of the text of the single search box.
     *
     * @param after as {@link #byNumber}
     * @throws LookupUnreadable when it looks like a number or a domain and is none
     */
    @Clause("B6")
    public PublicAnswer ask(String typed, long after, int limit) {
        return find(LookupQuestion.recognised(typed), after, limit);
    }

    private PublicAnswer find(LookupQuestion question, long after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        if (question.keys().isEmpty()) {
            return PublicAnswer.of(question, List.of(), most);
        }
        return switch (question.kind()) {
            case DOMAIN -> nearest(question);
            case NUMBER ->
                    question.all()
                            ? page(question, "s.filing_number = ?1", after, most)
                            : PublicAnswer.of(question, website(question), most);
            case NAME -> page(question, "s.name_key = ?1", after, most);
        };
    }

    private PublicAnswer nearest(LookupQuestion question) {
        List<String> names = question.keys();
        String places = String.join(", ", Collections.nCopies(names.size(), "?"));
        Query query =
                em.createNativeQuery(
                        SELECT
                                + ", d.domain from icp_domain d join icp_website w on w.id = d.website_id"
                                + OF_SUBJECT
                                + "d.domain in ("
                                + places
                                + ")"
                                + FILED);
        for (int i = 0; i < names.size(); i++) {
            query.setParameter(i + 1, names.get(i));
        }
        Object[] nearest = null;
        for (Object[] row : rows(query)) {
            boolean nearer =
                    nearest == null || ((String) row[8]).length() > ((String) nearest[8]).length();
            nearest = nearer ? row : nearest;
        }
        return nearest == null
                ? PublicAnswer.of(question, List.of(), 1)
                : PublicAnswer.of(
                        question.foundUnder((String) nearest[8]),
                        List.of(PublicWebsite.of(nearest)),
                        1);
    }

    private List<PublicWebsite> website(LookupQuestion question) {
        Query query =
                em.createNativeQuery(
                                SELECT
                                        + " from icp_website w"
                                        + OF_SUBJECT
                                        + "w.filing_number = ?1"
                                        + FILED)
                        .setParameter(1, question.keys().get(0));
        return rows(query).stream().map(PublicWebsite::of).toList();
    }

    private PublicAnswer page(LookupQuestion question, String condition, long after, int limit) {
        Query query =
                em.createNativeQuery(
                                SELECT
                                        + " from icp_website w"
                                        + OF_SUBJECT
                                        + condition
                                        + FILED
                                        + " and w.id > ?2 order by w.id")
                        .setParameter(1, question.keys().get(0))
                        .setParameter(2, after)
                        .setMaxResults(limit + 1);
        return PublicAnswer.of(
                question, rows(query).stream().map(PublicWebsite::of).toList(), limit);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
