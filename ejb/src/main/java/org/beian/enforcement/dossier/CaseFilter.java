package org.beian.enforcement.dossier;

import org.beian.enforcement.CasePhase;

/**
 * Filter of a list of cases; null or blank parts are not asked for.
 *
 * @param violation code of the table of violations
 * @param officer user name
 * @param province region of the bureau's; a bureau sees its own in any case
 * @param search beginning of the number, the site, the filing number or the party
 * @param elsewhere for a bureau those that others have on filings of its province, in the place of
 *     its own
 */
public record CaseFilter(
        CasePhase phase,
        String violation,
        String officer,
        String province,
        String search,
        boolean elsewhere) {

    /** That of all. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null);

    /** One of what the caller's bureau has, or of all for the ministry. */
    public CaseFilter(
            CasePhase phase, String violation, String officer, String province, String search) {
        this(phase, violation, officer, province, search, false);
    }

    /** One of every bureau. */
    public CaseFilter(CasePhase phase, String violation, String officer, String search) {
        this(phase, violation, officer, null, search, false);
    }
}
