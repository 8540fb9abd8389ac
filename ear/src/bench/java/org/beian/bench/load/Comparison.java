package org.beian.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.beian.bench.load.Load.Sample;
import org.beian.support.RunningSystem;

/**
 * Comparison of the system with its baseline, measured in turns on the same warm server. The server
 * must have compiled the code of both first, which it does only between the calls when eight
 * clients and a database share its processors. The warm-up of a side ends after 30,000 calls or
 * three runs, before all is compiled, so that all comparisons together take some twenty minutes;
 * {@code -Dbeian.bench.warm=100000 -Dbeian.bench.warmUps=16} warms up for longer.
 */
public final class Comparison {

    private static final Duration WARM_UP = Size.time("warmUp", 15);
    private static final Duration ROUND = Size.time("round", 6);
    private static final int ROUNDS = Size.of("rounds", 4, 1);

    /** Calls to warm up with; the rate of submissions rises until 100,000. */
    private static final int WARM = Size.of("warm", 30_000, 100);

    private static final int MOST_WARM_UPS = Size.of("warmUps", 3, 1);
    private static final int SETTLING_TURNS = Size.of("settlingTurns", 1, 0);

    /** Processor time of a second that a server without calls may take once it has settled. */
    private static final double IDLE = 0.1;

    private static final int LONGEST_SETTLING_SECONDS = Size.of("settling", 15, 0);

    private final RunningSystem server;

    public Comparison(RunningSystem server) {
        this.server = server;
    }

    private void warmUp(List<Client> clients, int warm) {
        int calls = 0;
        for (int i = 0; i < MOST_WARM_UPS && calls < warm; i++) {
            calls += Load.run(clients, WARM_UP).calls();
            settle();
        }
    }

    /**
     * Alternates between both: code that was compiled for one alone is compiled again when the
     * other comes in between.
     */
    private void settleInTurns(List<Client> system, List<Client> baseline) {
        for (int i = 0; i < SETTLING_TURNS; i++) {
            Load.run(system, ROUND);
            settle();
            Load.run(baseline, ROUND);
            settle();
        }
    }

    /** Waits until the server has nothing to do. */
    private void settle() {
        double busy = 1;
        for (int i = 0; i < LONGEST_SETTLING_SECONDS && busy > IDLE; i++) {
            double before = LoadStage.seconds(server.pid());
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            busy = LoadStage.seconds(server.pid()) - before;
        }
    }

    /**
     * Results of the system and of its baseline.
     *
     * @param limit what held the system back, in words
     */
    public record Result(Sample system, Sample baseline, String limit) {

        public double ratio() {
            return system.rate() / baseline.rate();
        }
    }

    public Result run(List<Client> system, List<Client> baseline) throws SQLException {
        return run(system, baseline, WARM);
    }

    /**
     * @param warm calls before the measurement; fewer where each call uses up what another has made
     */
    public Result run(List<Client> system, List<Client> baseline, int warm) throws SQLException {
        warmUp(system, warm);
        warmUp(baseline, warm);
        settleInTurns(system, baseline);
        Sample ours = new Sample(new long[0], 0);
        Sample theirs = new Sample(new long[0], 0);
        try (LoadStage onUs = new LoadStage(server);
                LoadStage onThem = new LoadStage(server)) {
            for (int i = 0; i < ROUNDS; i++) {
                onUs.begin();
                ours = ours.and(Load.run(system, ROUND));
                onUs.end();
                onThem.begin();
                theirs = theirs.and(Load.run(baseline, ROUND));
                onThem.end();
            }
            assertThat(List.of(ours.calls(), theirs.calls())).doesNotContain(0);
            return new Result(
                    ours,
                    theirs,
                    onUs.describe(ours.calls())
                            + "\n    the baseline's "
                            + onThem.processors(theirs.calls()));
        }
    }
}
