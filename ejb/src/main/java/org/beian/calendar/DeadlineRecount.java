package org.beian.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.Calendars;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;

/**
 * Recount of the limits that run, part by part, each in a transaction of its own with the job's
 * progress: a job that was killed goes on behind the last whole part.
 */
@Stateless
@RolesAllowed("SYSTEM")
@Clause("B1")
public class DeadlineRecount {

    private static final int PART = 200;

    @Inject @Any Instance<OpenDeadlines> sources;
    @Inject Calendars calendars;
    @Inject JobRepository ledger;

    /** Numbers of open cases by their kind, in the order in which they are done. */
    public Map<String, Long> open() {
        calendars.refresh();
        Map<String, Long> open = new LinkedHashMap<>();
        inOrder().forEach(source -> open.put(source.caseType(), source.count()));
        return open;
    }

    /**
     * Counts the next part again, with the job's progress.
     *
     * @param position kind of case and id of the last case done; empty for the beginning
     * @return the next position; empty when all is done
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position) {
        String kind = position.replaceFirst(":.*", "");
        for (OpenDeadlines source : inOrder()) {
            int order = source.caseType().compareTo(kind);
            if (order >= 0) {
                long after = order == 0 ? Long.parseLong(position.substring(kind.length() + 1)) : 0;
                List<Long> done = source.recount(calendars.current(), after, PART);
                if (!done.isEmpty()) {
                    String next = source.caseType() + ":" + done.get(done.size() - 1);
                    ledger.progress(jobId, run, done.size(), next, List.of());
                    return Optional.of(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<OpenDeadlines> inOrder() {
        return sources.stream().sorted(Comparator.comparing(OpenDeadlines::caseType)).toList();
    }
}
