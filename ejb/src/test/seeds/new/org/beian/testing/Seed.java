package org.beian.testing;

/** Seed of all property tests where they explore: a new one for each, which is printed. */
public final class Seed {

    public static final String OF_PROPERTIES = "";

    private Seed() {}
}
