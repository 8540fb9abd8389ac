package org.beian.enforcement.blacklist;

import java.time.LocalDate;
import org.beian.filing.blacklist.BlacklistBasis;
import org.beian.filing.blacklist.BlacklistKind;

/**
 * Proposal of an entry for the blacklist.
 *
 * @param entry document number, or domain in any spelling
 * @param reason 4 to 1000 characters, which the letter to the party gives
 * @param until last day on which it bars
 */
public record BlacklistProposal(
        BlacklistKind kind, String entry, String reason, BlacklistBasis basis, LocalDate until) {}
