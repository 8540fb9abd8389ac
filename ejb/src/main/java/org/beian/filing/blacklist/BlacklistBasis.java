package org.beian.filing.blacklist;

/**
 * Basis in law of an entry of the blacklist.
 *
 * @param number of the case, the letter or the judgment
 * @param court that gave the judgment; null for another basis
 */
public record BlacklistBasis(BasisKind kind, String number, String court) {}
