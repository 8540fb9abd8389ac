package org.beian.filing.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.Settings;
import org.beian.document.Attachments;
import org.beian.filing.application.FilingRepository;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.persistence.NativeQuery;

/**
 * Deletion of uploaded documents that nothing has needed for as many days as the setting {@code
 * attachment.unneeded.keepDays} says. First the applications that were refused or withdrawn, and on
 * which nothing was done since, let go of theirs; then what no case refers to is deleted. Hashes
 * stay. Part by part, as {@link DraftRetention}.
 */
@Stateless
@RolesAllowed("SYSTEM")
@Clause("3")
public class UploadRetention {

    static final String DAYS = "attachment.unneeded.keepDays";

    private static final String REFUSED = "REFUSED";
    private static final String UPLOAD = "UPLOAD";
    private static final int PART = 100;

    /** Condition on an application {@code b}; its values are the moment, twice. */
    private static final String ENDED =
            """
             b.state in ('REFUSED', 'WITHDRAWN') and b.created_at < ?
            and not exists (select 1 from history_entry h where h.case_type = 'FILING'
              and h.case_id = b.id and h.entry_time >= ?)
            and exists (select 1 from filing_attachment f where f.application_id = b.id)""";

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject UnneededDocuments documents;
    @Inject Attachments attachments;
    @Inject @Any Instance<CasesOfFiling> cases;
    @Inject JobRepository ledger;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Numbers of the applications that let go of documents, and of the documents so far. */
    public Map<String, Long> due() {
        Instant then = then();
        Map<String, Long> due = new LinkedHashMap<>();
        Object ended =
                query("select count(*) from filing_application b where" + ENDED, then, then)
                        .getSingleResult();
        due.put(REFUSED, ((Number) ended).longValue());
        due.put(UPLOAD, documents.count(then));
        return due;
    }

    /**
     * Works on the next part, with the job's progress.
     *
     * @param position kind and id of the last one; empty for the beginning
     * @return the next position; empty when all is done
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position) {
        String after = position.substring(position.lastIndexOf(':') + 1);
        if (!position.startsWith(UPLOAD)) {
            List<Long> ended = ended(after.isEmpty() ? 0 : Long.parseLong(after));
            if (!ended.isEmpty()) {
                ended.forEach(this::letGo);
                return done(jobId, run, REFUSED, ended);
            }
            after = "";
        }
        List<String> unneeded = documents.after(after, then(), PART);
        if (unneeded.isEmpty()) {
            return Optional.empty();
        }
        attachments.delete(unneeded);
        return done(jobId, run, UPLOAD, unneeded);
    }

    private Optional<String> done(long jobId, int run, String kind, List<?> ids) {
        String next = kind + ":" + ids.get(ids.size() - 1);
        ledger.progress(jobId, run, ids.size(), next, List.of());
        return Optional.of(next);
    }

    /** Lets go of the documents, unless the application was revised since, or a case is open. */
    private void letGo(Long id) {
        filings.lock(id).orElseThrow();
        Instant then = then();
        boolean ended =
                !query(
                                "select b.id from filing_application b where b.id = ? and" + ENDED,
                                id,
                                then,
                                then)
                        .getResultList()
                        .isEmpty();
        if (ended && cases.stream().noneMatch(each -> each.isOpen(id))) {
            filings.dropDocuments(id);
        }
    }

    private List<Long> ended(long after) {
        Instant then = then();
        List<?> ids =
                query(
                                "select b.id from filing_application b where b.id > ? and"
                                        + ENDED
                                        + " order by b.id fetch first "
                                        + PART
                                        + " rows only",
                                after,
                                then,
                                then)
                        .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private Query query(String sql, Object... values) {
        return NativeQuery.of(em, sql, values);
    }

    private Instant then() {
        Instant now = clock.instant();
        return now.minus(Duration.ofDays(settings.number(DAYS, null, Shanghai.date(now))));
    }
}
