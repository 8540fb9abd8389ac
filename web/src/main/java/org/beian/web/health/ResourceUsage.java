package org.beian.web.health;

/**
 * Usage of a resource of this server.
 *
 * @param name {@code data}, {@code imports}, {@code checkpoints} or {@code heap}
 * @param place directory, or empty
 * @param limit the most there may be; 0 when it was not measured
 */
public record ResourceUsage(String name, String place, long used, long limit) {

    private static final int WHOLE = 100;

    /** Part of the limit from which somebody has to act before it is reached. */
    private static final int SCARCE = 90;

    static ResourceUsage unknown(String name, String place) {
        return new ResourceUsage(name, place, 0, 0);
    }

    public boolean isMeasured() {
        return limit > 0;
    }

    /** Whole percents of the limit; 0 when it was not measured. */
    public int percent() {
        return isMeasured() ? (int) (used * WHOLE / limit) : 0;
    }

    /** Whether little is left. */
    public boolean isScarce() {
        return percent() >= SCARCE;
    }
}
