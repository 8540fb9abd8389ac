package org.beian.party.roster;

import org.beian.party.OfficerChanged;

/**
 * Filter of a bureau's list of changes.
 *
 * @param kind null for all
 * @param provider beginning of the provider's name; empty for all
 * @param waiting only those of which the bureau has taken no note
 */
public record OfficerChangeFilter(OfficerChanged.Kind kind, String provider, boolean waiting) {

    /** Filter that lets all changes through. */
    public static final OfficerChangeFilter ALL = new OfficerChangeFilter(null, "", false);
}
