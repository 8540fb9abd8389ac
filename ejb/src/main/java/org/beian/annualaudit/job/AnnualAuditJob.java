package org.beian.annualaudit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
 * Job of the annual audit (18): of one province or of all that opened their campaigns. It runs
 * every day at 3:00, as registers change and websites are corrected.
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
                new JobParameter(YEAR, JobParameter.Kind.YEAR, true),
                new JobParameter(PROVINCE, JobParameter.Kind.TEXT, false));
    }

    /**
     * @throws RequestRejected {@link AuditRefusal#AUDIT_YEAR_INVALID} for another year than this
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} when no campaign of the
     *     year, or of the province in it, is under way
     * @throws JobAlreadyRunning when an audit of whatever province is under way: one of all
     *     provinces is about each
     */
    @Override
    public void check(Map<String, String> told) {
        int year = Integer.parseInt(told.get(YEAR));
        if (year != Shanghai.date(clock.instant()).getYear()) {
            throw AuditRefusal.AUDIT_YEAR_INVALID.of(year);
        }
        String province = told.getOrDefault(PROVINCE, "");
        if (campaigns.of(new AuditScope(year, province)).isEmpty()) {
            throw AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND.of(year + " " + province);
        }
        Stream.of(JobState.STARTING, JobState.RUNNING, JobState.STOPPING)
                .flatMap(state -> jobs.before(new JobFilter(state, name()), null, 1).stream())
                .findFirst()
                .ifPresent(
                        open -> {
                            throw new JobAlreadyRunning(open);
                        });
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.DAILY, 1, HOUR, false));
    }
}
