package org.beian.web.page.operator;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.batch.job.JobControl;
import org.beian.batch.job.Node;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobLine;
import org.beian.trail.TrailCheckpoints;
import org.beian.web.health.ConnectionPool;
import org.beian.web.health.ResourceUsage;
import org.beian.web.health.ServerResources;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.beian.web.signin.SignedInNow;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Backing bean of the page on the condition of the system and of this server: its health checks,
 * seals, resources, and who is signed in.
 */
@Named
@RequestScoped
public class HealthPage {

    private static final String JOBS = "job-repository";
    private static final String VERIFICATION = "trail-verification";

    @Inject @Readiness Instance<HealthCheck> readiness;
    @Inject JobControl desk;
    @Inject TrailCheckpoints checkpoints;
    @Inject ServerResources resources;
    @Inject SignedInNow signedIn;
    @Inject Frame frame;

    List<Check> checks;
    private Seals seals;
    private List<JobLine> verifications;
    private ConnectionPool connections;

    /** Condition of what was checked, from the best to the worst. */
    public enum Condition {
        GOOD,
        /** In order yet, but somebody has to act soon. */
        WARNED,
        BAD
    }

    /** Result of a check. */
    public record Check(String name, Condition condition) {

        static Check of(HealthCheckResponse answer) {
            boolean warns =
                    answer.getData()
                            .map(data -> Boolean.TRUE.equals(data.get("endsSoon")))
                            .orElse(false);
            boolean up = answer.getStatus() == HealthCheckResponse.Status.UP;
            return new Check(
                    answer.getName(),
                    !up ? Condition.BAD : warns ? Condition.WARNED : Condition.GOOD);
        }

        public boolean isGood() {
            return condition == Condition.GOOD;
        }

        /** Colour of its chip. */
        public String kind() {
            return switch (condition) {
                case GOOD -> "good";
                case WARNED -> "warn";
                case BAD -> "bad";
            };
        }
    }

    /**
     * Latest checkpoint of the history.
     *
     * @param takenAt null when there is none
     * @param cases number of cases that it seals
     * @param forged later files that are no checkpoint or were changed
     * @param readable whether the directory of the checkpoints can be read
     */
    public record Seals(Instant takenAt, long cases, int forged, boolean readable) {

        static Seals of(Optional<TrailCheckpoint> latest, int forged) {
            return new Seals(
                    latest.map(TrailCheckpoint::asOf).orElse(null),
                    latest.stream()
                            .flatMap(each -> each.kinds().stream())
                            .mapToLong(TrailCheckpoint.Kind::cases)
                            .sum(),
                    forged,
                    true);
        }
    }

    /** The readiness checks of the server, and its repository of jobs. */
    public List<Check> getChecks() {
        if (checks == null) {
            Check jobs = new Check(JOBS, desk.repositoryAnswers() ? Condition.GOOD : Condition.BAD);
            checks =
                    Stream.concat(
                                    readiness.stream().map(HealthCheck::call).map(Check::of),
                                    Stream.of(jobs))
                            .sorted(Comparator.comparing(Check::name))
                            .toList();
        }
        return checks;
    }

    /** The check that somebody has to look at first; any one when all is in order. */
    public Check getWorst() {
        return Collections.max(getChecks(), Comparator.comparing(Check::condition));
    }

    public Seals getSeals() {
        if (seals == null) {
            List<TrailCheckpoint.Difference> forged = new ArrayList<>();
            try {
                seals = Seals.of(checkpoints.latest(forged), forged.size());
            } catch (EJBException unreadable) {
                seals = new Seals(null, 0, 0, false);
            }
        }
        return seals;
    }

    /** The latest verification of the history; null before the first. */
    public JobLine getVerification() {
        if (verifications == null) {
            verifications = desk.list(new JobFilter(null, VERIFICATION), null, 1);
        }
        return verifications.isEmpty() ? null : verifications.get(0);
    }

    public String getServer() {
        return Node.name();
    }

    public Instant getStartedAt() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    public List<ResourceUsage> getUsages() {
        List<ResourceUsage> all = new ArrayList<>(resources.disks());
        all.add(resources.heap());
        return all;
    }

    public ConnectionPool getConnections() {
        if (connections == null) {
            connections = resources.connections();
        }
        return connections;
    }

    /** Those who are signed in on this server, the latest request first. */
    public List<SignedInNow.Presence> getSignedIn() {
        return signedIn.list();
    }

    /** Names of somebody's roles. */
    public String roles(SignedInNow.Presence one) {
        return one.roles().stream()
                .sorted()
                .map(role -> Texts.in(frame.getLocale()).getString("Role." + role))
                .collect(Collectors.joining(" • "));
    }
}
