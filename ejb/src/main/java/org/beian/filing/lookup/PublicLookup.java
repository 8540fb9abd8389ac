package org.beian.filing.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import org.beian.law.Clause;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

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

    /** The columns of a {@link PublicWebsite.Row}. */
    private static final String SELECT =
            """
            select w.id, w.filing_number, w.name, s.name, s.nature, s.province, w.filed_at,
              w.content, %s
            from %s join icp_subject s on s.id = w.subject_id
            where %s and w.state <> 'CANCELLED' and s.state = 'ACTIVE'""";

    private static final String WEBSITE = "icp_website w";
    private static final String DOMAIN = "icp_domain d join icp_website w on w.id = d.website_id";
    private static final String UNKNOWN = "''";

    /** The version by which a number ended. */
    private static final String ENDED =
            """
            select v.filing_number, v.valid_from from %s join icp_version v on %s
            where %s.filing_number = ? and v.valid_to is null and v.state = 'CANCELLED'""";

    private static final String ENDED_SUBJECT =
            ENDED.formatted("icp_subject s", "v.subject_id = s.id and v.website_id is null", "s");
    private static final String ENDED_WEBSITE =
            ENDED.formatted(WEBSITE, "v.subject_id = w.subject_id and v.website_id = w.id", "w");

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
     * The website under its number, or all websites under a subject's; of one that is cancelled,
     * number and day.
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
                    numbered(
                            question,
                            question.all()
                                    ? page(question, "s.filing_number = ?", after, most)
                                    : PublicAnswer.of(question, website(question), most));
            case NAME -> page(question, "s.name_key = ?", after, most);
        };
    }

    private PublicAnswer numbered(LookupQuestion question, PublicAnswer found) {
        if (!found.websites().isEmpty()) {
            return found;
        }
        String ended = question.all() ? ENDED_SUBJECT : ENDED_WEBSITE;
        return ResultRecords.of(
                        NativeQuery.of(em, ended, question.keys().get(0)), PublicEnding.Row.class)
                .stream()
                .findFirst()
                .map(row -> found.ended(row.ending()))
                .orElse(found);
    }

    private PublicAnswer nearest(LookupQuestion question) {
        String sql = SELECT.formatted("d.domain", DOMAIN, "d.domain in (?)");
        return ResultRecords.of(NativeQuery.of(em, sql, question.keys()), PublicWebsite.Row.class)
                .stream()
                .max(Comparator.comparing(row -> row.foundUnder().length()))
                .map(
                        row ->
                                PublicAnswer.of(
                                        question.foundUnder(row.foundUnder()),
                                        List.of(PublicWebsite.of(row)),
                                        1))
                .orElseGet(() -> PublicAnswer.of(question, List.of(), 1));
    }

    private List<PublicWebsite> website(LookupQuestion question) {
        String sql = SELECT.formatted(UNKNOWN, WEBSITE, "w.filing_number = ?");
        return websites(NativeQuery.of(em, sql, question.keys().get(0)));
    }

    private PublicAnswer page(LookupQuestion question, String condition, long after, int limit) {
        String sql = SELECT.formatted(UNKNOWN, WEBSITE, condition) + " and w.id > ? order by w.id";
        Query query =
                NativeQuery.of(em, sql, question.keys().get(0), after).setMaxResults(limit + 1);
        return PublicAnswer.of(question, websites(query), limit);
    }

    private static List<PublicWebsite> websites(Query query) {
        return ResultRecords.of(query, PublicWebsite.Row.class).stream()
                .map(PublicWebsite::of)
                .toList();
    }
}
