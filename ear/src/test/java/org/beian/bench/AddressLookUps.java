package org.beian.bench;

import java.util.Random;

/** Looks addresses up at random, as the unit that filed them. */
final class AddressLookUps {

    private final int ranges;
    private final Random seeds = new Random(2);

    /**
     * @param ranges how many {@link AddressSeed} has filed
     */
    AddressLookUps(int ranges) {
        this.ranges = ranges;
    }

    Client at(KeepAlive connection) {
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
