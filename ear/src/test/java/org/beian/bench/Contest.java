package org.beian.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.beian.bench.Load.Sample;
import org.beian.it.RunningSystem;

/** Measures the system and what it is compared with in turns, on the same warm server. */
final class Contest {

    private static final Duration WARM_UP =
            Duration.ofSeconds(Integer.getInteger("beian.bench.warmUp", 12));
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("beian.bench.round", 6));
    private static final int ROUNDS = 4;

    private final RunningSystem server;

    Contest(RunningSystem server) {
        this.server = server;
    }

    /**
     * What both reached.
     *
     * @param limit what held the system back, in words
     */
    record Result(Sample system, Sample baseline, String limit) {

        double ratio() {
            return system.rate() / baseline.rate();
        }
    }

    Result run(List<Client> system, List<Client> baseline) throws SQLException {
        Load.run(system, WARM_UP);
        Load.run(baseline, WARM_UP);
        Sample ours = new Sample(new long[0], 0);
        Sample theirs = new Sample(new long[0], 0);
        try (Pressure onUs = new Pressure(server);
                Pressure onThem = new Pressure(server)) {
            for (int i = 0; i < ROUNDS; i++) {
                onUs.begin();
                ours = ours.and(Load.run(system, ROUND));
                onUs.end();
                onThem.begin();
                theirs = theirs.and(Load.run(baseline, ROUND));
                onThem.end();
            }
            return new Result(
                    ours,
                    theirs,
                    onUs.describe(ours.calls())
                            + "\n    the baseline's "
                            + onThem.processors(theirs.calls()));
        }
    }
}
