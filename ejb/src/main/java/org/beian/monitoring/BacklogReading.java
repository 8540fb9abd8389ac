package org.beian.monitoring;

import static org.beian.account.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.filing.application.FilingState;
import org.beian.intake.imports.ImportState;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobState;
import org.beian.law.Shanghai;
import org.beian.notice.MailState;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Reading of the {@link Backlog}: each number by one query that an index answers. */
@Stateless
@RolesAllowed(SYSTEM)
public class BacklogReading {

    /** By authority, as the index of the review queue begins with it. */
    private static final String UNDER_REVIEW =
            "from FilingApplication a where a.authority in :authorities and a.state = :state";

    private static final String MAILS = "from Mail m where m.state = :state";

    /** An import whose job failed or was stopped is the job's matter. */
    private static final String OPEN_IMPORTS =
            """
            from Import i where i.state in :states and (i.jobId is null or exists
              (select j from Job j where j.id = i.jobId and j.runningKey is not null))""";

    private static final List<String> AUTHORITIES =
            Stream.concat(
                            Stream.of(Authority.MINISTRY),
                            Stream.of(Province.values()).map(Authority::bureauOf))
                    .map(Authority::code)
                    .toList();

    @Inject EntityManager em;
    @Inject JobList jobs;
    @Inject Clock clock;

    public Backlog read() {
        Instant now = clock.instant();
        return new Backlog(
                count("a", UNDER_REVIEW, underReview()),
                count(
                        "a",
                        UNDER_REVIEW + " and a.limit.deadline < :today",
                        Map.of(
                                "authorities",
                                AUTHORITIES,
                                "state",
                                FilingState.UNDER_REVIEW,
                                "today",
                                Shanghai.date(now))),
                count("m", MAILS, Map.of("state", MailState.WAITING)),
                count("m", MAILS + " and m.attempts > 0", Map.of("state", MailState.WAITING)),
                count("m", MAILS, Map.of("state", MailState.PARKED)),
                secondsSince("m.dueAt", MAILS, Map.of("state", MailState.WAITING), now),
                jobs.count(new JobFilter(JobState.RUNNING, null)),
                jobs.count(new JobFilter(JobState.FAILED, null, true)),
                jobs.count(new JobFilter(JobState.INTERRUPTED, null)),
                count("i", OPEN_IMPORTS, Map.of("states", List.of(ImportState.RECEIVED))),
                count("i", OPEN_IMPORTS, Map.of("states", List.of(ImportState.RUNNING))),
                secondsSince(
                        "i.createdAt",
                        OPEN_IMPORTS,
                        Map.of("states", List.of(ImportState.RECEIVED, ImportState.RUNNING)),
                        now));
    }

    private static Map<String, Object> underReview() {
        return Map.of("authorities", AUTHORITIES, "state", FilingState.UNDER_REVIEW);
    }

    private long count(String counted, String from, Map<String, Object> parameters) {
        return query("select count(" + counted + ") " + from, Long.class, parameters)
                .getSingleResult();
    }

    /** Seconds since the earliest of these times; 0 where there is none or it lies ahead. */
    private long secondsSince(
            String time, String from, Map<String, Object> parameters, Instant now) {
        String earliest = "select " + time + ' ' + from + " order by " + time;
        return query(earliest, Instant.class, parameters)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(first -> Math.max(0, Duration.between(first, now).toSeconds()))
                .orElse(0L);
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = em.createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
