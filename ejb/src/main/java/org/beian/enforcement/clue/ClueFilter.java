package org.beian.enforcement.clue;

import org.beian.enforcement.CluePhase;
import org.beian.enforcement.SourceKind;

/**
 * Filter of a list of clues; null parts are not asked for.
 *
 * @param phase null for all
 * @param source kind of one of its sources
 * @param violation code of the suspected violation
 * @param province code of the bureau's; a bureau sees its own in any case
 * @param search number of a filing, a domain or an address, or beginning of the name of a website
 *     or its sponsor
 * @param elsewhere for a bureau those that others have on filings of its province, in the place of
 *     its own
 */
public record ClueFilter(
        CluePhase phase,
        SourceKind source,
        String violation,
        String province,
        String search,
        boolean elsewhere) {

    /** That of all. */
    public static final ClueFilter ALL = new ClueFilter(null, null, null, null, null);

    /** One of what the caller's bureau has, or of all for the ministry. */
    public ClueFilter(
            CluePhase phase, SourceKind source, String violation, String province, String search) {
        this(phase, source, violation, province, search, false);
    }
}
