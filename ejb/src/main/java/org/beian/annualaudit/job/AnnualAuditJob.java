package org.beian.annualaudit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.annualaudit.AuditRefusal;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.job.execution.JobAlreadyRunning;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Job of the annual audit (18): of one province or of all whose campaigns are under way. It runs
 * every day at 3:00, as registers change and websites are corrected, until a campaign is closed,
 * also behind the end of its year.
 */
@ApplicationScoped
@Clause("18.2")
public class AnnualAuditJob implements JobKind {

    public static final String YEAR = "year";
    public static final String PROVINCE = "province";

    private static final int HOUR = 3;

    @Inject AuditedCampaigns campaigns;
    @Inject JobList jobs;
    @Inject Clock clock;

    @Override
    public String name() {
        return "annual-audit";
    }

    @Override
    public List<JobParameter> parameters() {
        return List.of(
                new JobParameter(YEAR, JobParameter.Kind.YEAR, false),
                new JobParameter(PROVINCE, JobParameter.Kind.TEXT, false));
    }

    /**
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} when no campaign, or
     *     none of the year or the province, is under way
     * @throws RequestRejected {@link AuditRefusal#AUDIT_YEAR_INVALID} for another year than this in
     *     which none is
     */
    @Override
    public void check(Map<String, String> told) {
        String year = told.get(YEAR);
        AuditScope scope =
                new AuditScope(
                        year == null ? null : Integer.valueOf(year),
                        told.getOrDefault(PROVINCE, ""));
        if (!campaigns.of(scope).isEmpty()) {
            return;
        }
        if (year != null && scope.year() != Shanghai.date(clock.instant()).getYear()) {
            throw AuditRefusal.AUDIT_YEAR_INVALID.of(year);
        }
        throw AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND.of(scope.province());
    }

    /**
     * @throws JobAlreadyRunning when an audit of whatever year or province is under way: one of all
     *     is about each
     */
    @Override
    public void requireAlone() {
        Stream.of(JobState.STARTING, JobState.RUNNING, JobState.STOPPING)
                .flatMap(state -> jobs.before(new JobFilter(state, name()), null, 1).stream())
                .findFirst()
                .ifPresent(
                        open -> {
                            throw new JobAlreadyRunning(open);
                        });
    }

    /** None: a start by schedule is of all campaigns that are under way. */
    @Override
    public Map<String, String> parametersFor(LocalDate period) {
        return Map.of();
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.DAILY, 1, HOUR, false));
    }
}
