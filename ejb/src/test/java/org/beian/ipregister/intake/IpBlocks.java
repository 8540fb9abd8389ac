package org.beian.ipregister.intake;

import java.util.concurrent.atomic.AtomicInteger;

/** Block of 256 public addresses that no other test touches: the register is one for all. */
public record IpBlocks(int number) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    public static IpBlocks next() {
        return new IpBlocks(NEXT.getAndIncrement());
    }

    /** One of the 256 addresses. */
    public String at(int address) {
        return "11.%d.%d.%d".formatted(number / 256, number % 256, address);
    }
}
