package org.beian.enforcement;

/**
 * Filter of a list of clues; null parts are not asked for.
 *
 * @param search number of a filing, or beginning of the name of a website or of its sponsor
 */
public record ClueFilter(ClueSource source, String search) {

    /** That of all. */
    public static final ClueFilter ALL = new ClueFilter(null, null);
}
