package org.beian.bench;

import java.time.Duration;
import java.util.List;
import org.beian.bench.Load.Sample;

/** Measures the system and what it is compared with in turns, on the same warm server. */
final class Contest {

    private static final Duration WARM_UP =
            Duration.ofSeconds(Integer.getInteger("beian.bench.warmUp", 12));
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("beian.bench.round", 6));
    private static final int ROUNDS = 4;

    private final Pressure pressure;

    Contest(Pressure pressure) {
        this.pressure = pressure;
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

    Result run(List<Client> system, List<Client> baseline) {
        Load.run(system, WARM_UP);
        Load.run(baseline, WARM_UP);
        Sample ours = new Sample(new long[0], 0);
        Sample theirs = new Sample(new long[0], 0);
        pressure.forget();
        for (int i = 0; i < ROUNDS; i++) {
            pressure.begin();
            Sample sample = Load.run(system, ROUND);
            pressure.end();
            ours = ours.and(sample);
            theirs = theirs.and(Load.run(baseline, ROUND));
        }
        return new Result(ours, theirs, pressure.describe(ours.calls()));
    }
}
