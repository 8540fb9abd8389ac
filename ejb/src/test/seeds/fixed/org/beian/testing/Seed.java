package org.beian.testing;

/** Seed of all property tests: the same in each build, so that no chance decides what lands. */
public final class Seed {

    public static final String OF_PROPERTIES = "20261124";

    private Seed() {}
}
