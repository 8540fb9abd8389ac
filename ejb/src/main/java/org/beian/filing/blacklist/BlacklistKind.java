package org.beian.filing.blacklist;

/** Kind of a blacklist entry. */
public enum BlacklistKind {
    /** A document number of a sponsor, upper case. */
    SUBJECT,
    /** A canonical domain name; the entry bars the names below it too. */
    DOMAIN
}
