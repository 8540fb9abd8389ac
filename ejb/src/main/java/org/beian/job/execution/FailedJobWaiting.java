package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the jobs that broke off and wait to be run again or dismissed. */
@ApplicationScoped
class FailedJobWaiting implements WaitingWork {

    /** As {@link JobFilter#unhandled} lets through. */
    private static final String UNHANDLED =
            """
            (w.state = org.beian.job.execution.JobState.FAILED%s) and w.dismissedAt is null
            and not exists (select k.id from Job k
              where k.name = w.name and k.id > w.id and k.parameters = w.parameters)""";

    @Inject JobList jobs;
    @Inject Callers callers;

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        List<Long> silent = isAnswered() ? jobs.silent() : List.of();
        String named =
                silent.isEmpty()
                        ? ""
                        : silent.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", " or w.id in (", ")"));
        return Map.of(
                WaitingKind.FAILED_JOB,
                WaitingQuery.ofRole("Job w", UNHANDLED.formatted(named))
                        .about("w.name", "w.createdAt")
                        .numbered("w.id")
                        .until("w.lookBy"));
    }

    /**
     * The silent jobs are looked for only where somebody may act on them or is reminded of them.
     */
    private boolean isAnswered() {
        try {
            Caller caller = callers.current();
            return caller.has(Roles.OPERATOR) || caller.has(Roles.SYSTEM);
        } catch (NotSignedIn nobody) {
            return false;
        }
    }
}
