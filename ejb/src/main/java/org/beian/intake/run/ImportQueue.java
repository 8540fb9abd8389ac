package org.beian.intake.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.code.Settings;
import org.beian.intake.ImportRefusal;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportFileRetention;
import org.beian.intake.imports.ImportRepository;
import org.beian.intake.imports.ImportSequence;
import org.beian.intake.imports.ImportStore;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobState;
import org.beian.law.Shanghai;

/**
 * Queue of imports that have to be started or resumed: received by a server that ended before it
 * started the job, or left behind by one that was killed. It has only those whose file is on this
 * node.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ImportQueue {

    /**
     * Time without a sign of life after which an interrupted job is resumed; until then the
     * operator can act.
     */
    static final Duration LEFT = Duration.ofMinutes(2);

    /**
     * Runs after which an interrupted job is not resumed without the operator: it may itself end
     * the server.
     */
    static final int MOST_RUNS = 5;

    private static final Duration UNFINISHED = Duration.ofDays(1);
    private static final int LOOKED_AT = 100;

    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject ImportFileRetention kept;
    @Inject ImportSequence turns;
    @Inject JobList jobs;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * Import to start or to resume.
     *
     * @param username account that handed it in
     * @param jobId its job, which can be restarted; null when it has none
     */
    public record Waiting(long id, String register, String username, Long jobId) {}

    /** Name of its job: {@code filing-import} for the register {@code filings}. */
    public static String jobName(String register) {
        return register.replaceFirst("s$", "") + "-import";
    }

    /** The parameters of its job; no two open jobs have the same. */
    public static Map<String, String> jobParameters(long id) {
        return Map.of("import", String.valueOf(id));
    }

    /** Imports to start or to go on with, oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Waiting> waiting() {
        List<Waiting> found = new ArrayList<>();
        for (Import open : imports.open(LOOKED_AT)) {
            if (store.has(open.file().storedAs())) {
                waiting(open).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * An import to be started, by its id; empty when an earlier one of its unit has to be finished
     * first.
     */
    public Optional<Waiting> received(long id) {
        Import open =
                imports.find(id)
                        .orElseThrow(() -> ImportRefusal.IMPORT_NOT_FOUND.of(String.valueOf(id)));
        return turns.isItsTurn(open) ? Optional.of(waiting(open, null)) : Optional.empty();
    }

    /**
     * The next import of the unit that waited for one that has ended; empty when none did, or when
     * its file is not on this node.
     */
    public Optional<Waiting> behind(long id) {
        Import ended =
                imports.find(id)
                        .orElseThrow(() -> ImportRefusal.IMPORT_NOT_FOUND.of(String.valueOf(id)));
        return imports.openOf(ended.unitId()).stream()
                .filter(other -> other.id() > id && other.jobId() == null)
                .filter(other -> other.register().equals(ended.register()))
                .filter(other -> store.has(other.file().storedAs()) && turns.isItsTurn(other))
                .min(Comparator.comparing(Import::id))
                .map(next -> waiting(next, null));
    }

    private Optional<Waiting> waiting(Import open) {
        Instant now = clock.instant();
        Optional<JobLine> job = jobs.holder(jobName(open.register()), jobParameters(open.id()));
        if (job.isPresent()) {
            boolean left =
                    job.get().state() == JobState.INTERRUPTED
                            && job.get().run() < MOST_RUNS
                            && job.get().heartbeatAt().isBefore(now.minus(LEFT));
            return left ? Optional.of(waiting(open, job.get().id())) : Optional.empty();
        }
        boolean unstarted = open.jobId() == null && open.createdAt().isBefore(now.minusSeconds(30));
        return unstarted && turns.isItsTurn(open)
                ? Optional.of(waiting(open, null))
                : Optional.empty();
    }

    private static Waiting waiting(Import open, Long jobId) {
        return new Waiting(open.id(), open.register(), open.username(), jobId);
    }

    /**
     * Deletes the files of imports that ended long ago (setting {@code import.keepDays}), and
     * partly received files.
     *
     * @return number of import files deleted
     */
    public int cleanUp() {
        Instant now = clock.instant();
        int days = settings.number("import.keepDays", null, Shanghai.date(now));
        List<Import> old = imports.withFileEndedBefore(now.minus(Duration.ofDays(days)), LOOKED_AT);
        for (Import ended : old) {
            kept.clear(ended);
        }
        store.deleteUnfinished(now.minus(UNFINISHED));
        return old.size();
    }
}
