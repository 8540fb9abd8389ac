package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.annualaudit.campaign.AuditFraming;
import org.beian.annualaudit.campaign.AuditOpening;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignRequest;
import org.beian.annualaudit.campaign.FrameRequest;
import org.beian.annualaudit.job.AuditPartitions;
import org.beian.annualaudit.job.AuditRound;
import org.beian.annualaudit.job.AuditScope;
import org.beian.annualaudit.job.AuditSnapshot;
import org.beian.annualaudit.reconciliation.AuditPartition;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobPartition;
import org.beian.job.execution.JobRepository;
import org.beian.law.Shanghai;
import org.beian.value.Province;

/** Annual audit of Beijing: the ministry's frame, the bureau's campaign, and a run of its job. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleAudit {

    static final String REVIEWER = "reviewer-bj";

    private static final String MINISTRY = "ministry";
    private static final String JOB = "annual-audit";
    private static final int DAYS_TO_ANSWER = 24;

    @Inject DelegatedProcedures procedures;
    @Inject JobRepository ledger;
    @Inject AuditSnapshot snapshot;
    @Inject AuditPartitions partitions;
    @Inject AuditRound round;
    @Inject Clock clock;

    /** Publishes the frame of the year and opens the campaign, unless that is done. */
    public void open() {
        LocalDate today = Shanghai.date(clock.instant());
        int year = today.getYear();
        LocalDate last = LocalDate.of(year + 1, Month.JANUARY, 31);
        if (procedures.as(MINISTRY, AuditReading.class, all -> all.frame(year)).isEmpty()) {
            FrameRequest frame =
                    new FrameRequest(
                            year,
                            LocalDate.of(year, Month.JANUARY, 1),
                            LocalDate.of(year, Month.DECEMBER, 31),
                            last,
                            "因系统切换，各省通信管理局请于年底前启动本年度审核（示例）。",
                            null);
            procedures.act(MINISTRY, AuditFraming.class, own -> own.publish(frame));
        }
        LocalDate due = today.plusDays(DAYS_TO_ANSWER);
        if (isOpened(year)) {
            return;
        }
        CampaignRequest campaign =
                new CampaignRequest(
                        year, today, due, "因系统切换，本年度审核顺延开展（示例）。", "请核对备案信息与登记信息是否一致（示例）。");
        procedures.as(REVIEWER, AuditOpening.class, own -> own.open(campaign));
    }

    private boolean isOpened(int year) {
        return !procedures.as(REVIEWER, AuditReading.class, own -> own.campaigns(year)).isEmpty();
    }

    /** Runs the job for the campaign, unless the sponsors were told. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run() {
        int year = Shanghai.date(clock.instant()).getYear();
        AuditScope scope = new AuditScope(year, Province.BEIJING.code());
        if (!isOpened(year) || !round.isToBeTold(scope)) {
            return;
        }
        Map<String, String> told = new HashMap<>();
        told.put("year", String.valueOf(year));
        told.put("province", scope.province());
        JobLaunch launch = ledger.open(JOB, told);
        ledger.begin(launch.id(), launch.run(), launch.id(), "demo", snapshot.due(scope));
        Optional<String> position = Optional.of("");
        while (position.isPresent()) {
            position = snapshot.next(launch.id(), launch.run(), scope, position.get());
        }
        for (JobPartition each : partitions.of(launch.id(), launch.run(), scope)) {
            Optional<AuditPartition> left = Optional.of(AuditPartition.at(each.position()));
            while (left.isPresent()) {
                left = partitions.reconcile(launch.id(), launch.run(), left.get());
            }
        }
        position = Optional.of(round.begin(launch.id(), launch.run(), scope));
        while (position.isPresent()) {
            position = round.next(launch.id(), launch.run(), scope, position.get());
        }
        round.report(launch.id(), launch.run(), scope);
        ledger.ended(launch.id(), launch.run());
    }
}
