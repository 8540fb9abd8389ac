package org.beian.bench.load;

import java.util.Random;
import org.beian.bench.seed.AddressSeed;

/** Load of random look-ups of addresses, by the unit that filed them. */
public final class AddressLookUps {

    private final int ranges;
    private final Random seeds = new Random(2);

    /**
     * @param ranges number of ranges that {@link AddressSeed} has filed
     */
    public AddressLookUps(int ranges) {
        this.ranges = ranges;
    }

    public Client at(KeepAlive connection) {
        Random random = new Random(seeds.nextLong());
        return () -> {
            int range = random.nextInt(ranges);
            String answer =
                    connection
                            .get(
                                    200,
                                    "/api/v1/addresses?ip=" + AddressSeed.address(range),
                                    "Authorization",
                                    "Bearer demo-ipunit")
                            .body();
            if (!answer.contains("\"" + AddressSeed.user(range) + "\"")) {
                throw new AssertionError(AddressSeed.address(range) + ": " + answer);
            }
            return true;
        };
    }
}
