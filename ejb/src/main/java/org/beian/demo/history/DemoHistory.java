package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.beian.account.Roles;
import org.beian.code.Calendars;
import org.beian.demo.history.content.ExampleFile;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePlan;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.demo.history.content.ExampleStep;
import org.beian.law.Shanghai;
import org.beian.persistence.ThreadTime;

/**
 * Making of the examples of three months, from where it stands to its end. Each act is a
 * transaction of its own; a start after an interruption goes through the plan again and does what
 * is missing.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoHistory {

    private static final Logger LOG = Logger.getLogger(DemoHistory.class.getName());
    private static final Duration NOON = Duration.ofHours(12);

    @Inject DemoHistoryState state;
    @Inject ExampleUnits units;
    @Inject ExampleReports reports;
    @Inject ExampleFilings filings;
    @Inject ExampleSponsors sponsors;
    @Inject ExampleAccesses accesses;
    @Inject ExampleDesk desk;
    @Inject ExampleObservations observations;
    @Inject ExampleCancellations cancellations;
    @Inject ExampleWithdrawals withdrawals;
    @Inject ExampleMove move;
    @Inject ExampleResumption resumption;
    @Inject ExampleServices services;
    @Inject ExampleUnfiledChanges unfiledChanges;
    @Inject ExampleVerifications verifications;
    @Inject ExampleReleases releases;
    @Inject ExampleAudit audit;
    @Inject ExampleAuditItems auditItems;
    @Inject ExampleOpinions opinions;
    @Inject ExampleEnforcement enforcement;
    @Inject ExampleBlacklist blacklist;
    @Inject Calendars calendars;
    @Inject ThreadTime time;
    @Inject Clock clock;

    /** Makes what is missing; when all is there, nothing. */
    public void complete() {
        if (!state.isUnderWay()) {
            return;
        }
        units.add();
        if (!filings.has(ExamplePlan.LAST)) {
            LocalDate today = Shanghai.date(clock.instant());
            goThroughUntil(today);
            complete(today);
            take(new ExampleStep(ExamplePlan.FILINGS, ExampleStep.Act.SUBMIT, 1, today));
            LOG.info("The examples of the demo are complete");
        }
        state.completed();
    }

    /** Day by day, so that statistics of a month count what was there when it was over. */
    private void goThroughUntil(LocalDate today) {
        Map<LocalDate, List<ExampleStep>> steps =
                ExamplePlan.until(today, calendars.current()).stream()
                        .collect(Collectors.groupingBy(ExampleStep::day));
        LocalDate first = today.minusDays(ExampleFile.OLDEST);
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            LocalDate on = day;
            leavingOut("statistics", () -> reports.count(on, first));
            leavingOut("reports", () -> reports.report(on, today));
            steps.getOrDefault(day, List.of()).forEach(this::take);
            ExampleSponsor.Act.on(ChronoUnit.DAYS.between(on, today))
                    .ifPresent(
                            act ->
                                    leavingOut(
                                            act.name(),
                                            () -> at(on, () -> sponsors.take(act, on))));
        }
    }

    private void complete(LocalDate today) {
        LocalDate month = today.minusMonths(1);
        leavingOut("domains", () -> at(month, () -> desk.decideDomains(month)));
        leavingOut("addresses", () -> at(month, desk::decideAddresses));
        leavingOut("observations", () -> at(today.minusDays(9), observations::report));
        leavingOut("clues", () -> at(today.minusDays(6), observations::confirm));
        leavingOut("outcomes", () -> at(today.minusDays(2), observations::conclude));
        leavingOut("withdrawal", () -> at(today.minusDays(45), () -> withdrawals.withdraw(1)));
        leavingOut(
                "withdrawal",
                () ->
                        at(
                                today.minusDays(8),
                                () -> withdrawals.withdraw(ExampleWithdrawals.NUMBER)));
        leavingOut("move", () -> at(today.minusDays(4), move::move));
        leavingOut("own motion", () -> at(today.minusDays(2), cancellations::openOnOwnMotion));
        leavingOut("unfiled change", () -> at(today.minusDays(20), () -> unfiledChanges.report(1)));
        leavingOut(
                "unfiled change",
                () ->
                        at(
                                today.minusDays(2),
                                () -> unfiledChanges.report(ExampleUnfiledChanges.NUMBER)));
        leavingOut("verifications", () -> at(today.minusDays(2), verifications::record));
        leavingOut("cancellations", () -> at(today.minusDays(3), cancellations::apply));
        leavingOut("reviewer", () -> at(today.minusDays(1), cancellations::take));
        leavingOut("cancelled", () -> at(today.minusDays(1), cancellations::approve));
        resume(today);
        release(today);
        moveAway(today);
        audit(today);
        enforce(today);
        leavingOut("ends", () -> at(today.minusDays(1), units::announceEnds));
        leavingOut("service", () -> at(today.minusDays(1), services::serve));
        for (int i = 0; i < ExampleAccesses.NUMBER; i++) {
            int number = i;
            LocalDate day = today.minusDays(3L * (ExampleAccesses.NUMBER - i));
            leavingOut("access", () -> at(day, () -> accesses.apply(number)));
            leavingOut("address", () -> at(day.plusDays(1), () -> accesses.assign(number)));
        }
    }

    private void enforce(LocalDate today) {
        leavingOut("intended fine", () -> at(today.minusDays(285), enforcement::intendUnpaid));
        leavingOut("unpaid fine", () -> at(today.minusDays(255), enforcement::decideUnpaid));
        leavingOut("demand to pay", () -> at(today.minusDays(45), enforcement::urge));
        leavingOut("court", () -> at(today.minusDays(3), enforcement::applyToCourt));
        leavingOut("intended fine", () -> at(today.minusDays(40), enforcement::intend));
        leavingOut("decided fine", () -> at(today.minusDays(11), enforcement::decide));
        leavingOut("served fine", () -> at(today.minusDays(6), enforcement::serve));
        leavingOut("case", () -> at(today.minusDays(5), enforcement::investigate));
        leavingOut("told sponsor", () -> at(today.minusDays(2), enforcement::tellSponsor));
        leavingOut("told provider", () -> at(today.minusDays(1), enforcement::tellProvider));
        leavingOut("clue", () -> at(today.minusDays(1), enforcement::enterClues));
        leavingOut("transferred clue", () -> at(today.minusDays(1), enforcement::transferClue));
        close(today);
    }

    private void close(LocalDate today) {
        int number = ExampleFiling.ELSEWHERE.number();
        take(new ExampleStep(number, ExampleStep.Act.SUBMIT, 1, today.minusDays(75)));
        take(new ExampleStep(number, ExampleStep.Act.APPROVE, 1, today.minusDays(68)));
        leavingOut("intended closure", () -> at(today.minusDays(50), enforcement::intendClosure));
        leavingOut("decided closure", () -> at(today.minusDays(5), enforcement::decideClosure));
        leavingOut("served closure", () -> at(today.minusDays(2), enforcement::serveClosure));
        leavingOut("assistance", () -> at(today, enforcement::orderStop));
        leavingOut("blacklist", () -> at(today.minusDays(1), blacklist::bar));
        leavingOut("proposed entry", () -> at(today, blacklist::propose));
    }

    /** Within the year of the day: in the first days of January all of it is today. */
    private void audit(LocalDate today) {
        LocalDate opened = inYear(today.minusDays(20), today);
        leavingOut("audit", () -> at(opened, audit::open));
        leavingOut("audit job", () -> at(opened, audit::run));
        leavingOut(
                "confirmations",
                () -> at(inYear(today.minusDays(6), today), auditItems::confirmAndUrge));
        leavingOut("answers", () -> at(inYear(today.minusDays(4), today), auditItems::answer));
        leavingOut("opinions", () -> at(inYear(today.minusDays(2), today), opinions::give));
    }

    private static LocalDate inYear(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? day : today;
    }

    private void release(LocalDate today) {
        leavingOut("release", () -> at(today.minusDays(45), releases::applyOnBehalf));
        leavingOut("released", () -> at(today.minusDays(10), releases::release));
        leavingOut("release", () -> at(today.minusDays(20), releases::apply));
        leavingOut("answer on paper", () -> at(today.minusDays(12), releases::answerOnPaper));
    }

    private void resume(LocalDate today) {
        int number = ExampleFiling.RESUMED.number();
        leavingOut("unfiled site", () -> at(today.minusDays(45), resumption::observe));
        leavingOut("stopped site", () -> at(today.minusDays(24), resumption::stop));
        take(new ExampleStep(number, ExampleStep.Act.SUBMIT, 1, today.minusDays(20)));
        take(new ExampleStep(number, ExampleStep.Act.APPROVE, 1, today.minusDays(8)));
        leavingOut("resumption", () -> at(today.minusDays(1), resumption::resume));
    }

    private void moveAway(LocalDate today) {
        ExampleFiling moving = ExampleFiling.MOVING;
        LocalDate applied = today.minusDays(4);
        take(new ExampleStep(moving.number(), ExampleStep.Act.SUBMIT, 1, today.minusDays(40)));
        take(new ExampleStep(moving.number(), ExampleStep.Act.APPROVE, 1, today.minusDays(33)));
        leavingOut("moving filing", () -> at(applied, () -> filings.move(moving, applied)));
    }

    private void at(LocalDate day, Runnable act) {
        Instant noon = Shanghai.startOfDay(day).plus(NOON);
        Instant now = clock.instant();
        time.call(
                noon.isBefore(now) ? noon : now,
                () -> {
                    act.run();
                    return null;
                });
    }

    private void take(ExampleStep step) {
        Instant then = step.day().atTime(step.time()).atZone(Shanghai.ZONE).toInstant();
        Instant now = clock.instant();
        leavingOut(
                step.toString(),
                () ->
                        time.call(
                                then.isBefore(now) ? then : now,
                                () -> {
                                    filings.take(step);
                                    return null;
                                }));
    }

    /** A part that fails leaves the others as they are: the examples are many. */
    private static void leavingOut(String what, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "An example is left out: " + what);
        }
    }
}
