package org.beian.bench.load;

import java.util.Random;
import org.beian.bench.seed.FiledSeed;

/** Load of random look-ups of filed domains. */
public final class LookUps {

    private final int filings;
    private final Random seeds = new Random(1);

    /**
     * @param filings number of filings that {@link FiledSeed} has filed
     */
    public LookUps(int filings) {
        this.filings = filings;
    }

    public Client at(KeepAlive connection) {
        Random random = new Random(seeds.nextLong());
        return () -> {
            int filing = random.nextInt(filings);
            String answer =
                    connection
                            .get(200, "/api/v1/lookups?domain=" + FiledSeed.domain(filing))
                            .body();
            if (!answer.contains(FiledSeed.number(filing) + "-1")) {
                throw new AssertionError(FiledSeed.number(filing) + ": " + answer);
            }
            return true;
        };
    }

    /** A client of an answer that is always the same. */
    public static Client atAConstant(KeepAlive connection) {
        return () -> {
            connection.get(200, "/bench/constant");
            return true;
        };
    }
}
