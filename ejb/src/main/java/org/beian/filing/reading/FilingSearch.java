package org.beian.filing.reading;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.FilingStatusAssembler;
import org.beian.law.Clause;
import org.beian.persistence.BoundedCount;
import org.beian.value.FilingNumber;

/** Search of an applicant among its own applications. */
@Stateless
public class FilingSearch {

    private static final int MOST = 101;

    @Inject EntityManager em;
    @Inject FilingStatusAssembler statuses;
    @Inject Callers callers;

    /**
     * Own applications in the order of their ids, those that the caller entrusted included.
     *
     * @param state or null for all
     * @param search a filing number in any spelling, an application's number, an own reference, or
     *     the beginning of the subject's name or of a domain; null or blank for all
     * @param from id that the page goes on from, not part of it; 0 for the first page
     * @param upwards true from the oldest to the newest, false the other way round
     * @param limit at most 101
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public List<FilingStatus> own(
            FilingState state, String search, long from, boolean upwards, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder query = own("select a", state, search, values);
        if (from > 0) {
            query.append(upwards ? " and a.id > :from" : " and a.id < :from");
            values.put("from", from);
        }
        query.append(" order by a.id").append(upwards ? "" : " desc");
        TypedQuery<FilingApplication> prepared =
                em.createQuery(query.toString(), FilingApplication.class)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)));
        values.forEach(prepared::setParameter);
        return prepared.getResultList().stream().map(statuses::of).toList();
    }

    /** Number of applications that {@link #own} lists in all, counted up to 1,001. */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public int count(FilingState state, String search) {
        Map<String, Object> values = new LinkedHashMap<>();
        TypedQuery<Long> prepared =
                em.createQuery(own("select a.id", state, search, values).toString(), Long.class);
        values.forEach(prepared::setParameter);
        return BoundedCount.of(prepared);
    }

    private StringBuilder own(
            String select, FilingState state, String search, Map<String, Object> values) {
        Caller caller = callers.current();
        StringBuilder query = new StringBuilder(select + " from FilingApplication a where ");
        query.append(
                caller.has(SPONSOR)
                        ? "(a.unitId = :unit or a.provider.sponsorId = :unit)"
                        : "a.unitId = :unit");
        query.append(" and ").append(FilingRepository.NOT_DELETED);
        values.put("unit", caller.unitId());
        if (state != null) {
            query.append(" and a.state = :state");
            values.put("state", state);
        }
        return query.append(condition(SearchText.of(search), values));
    }

    private static String condition(SearchText search, Map<String, Object> values) {
        if (search.isBlank()) {
            return "";
        }
        Optional<FilingNumber> number = search.number();
        if (number.isPresent()) {
            values.put("number", number.get().subject().canonical());
            return " and a.filingNumber = :number";
        }
        values.put("reference", search.text());
        values.put("name", search.namePrefix());
        values.put("domain", search.domainPrefix());
        String one = "";
        if (search.text().matches("[0-9]{1,18}")) {
            values.put("id", Long.valueOf(search.text()));
            one = "a.id = :id or ";
        }
        return """
                 and (%sa.reference = :reference or a.subjectName like :name escape '!'
                or exists (select d.domain from FilingDomain d
                  where d.applicationId = a.id and d.domain like :domain escape '!'))"""
                .formatted(one);
    }
}
