package org.beian.filing.blacklist;

/** What can stand on the blacklist. */
public enum BlacklistKind {
    /** A document number of a sponsor, upper case. */
    SUBJECT,
    /** A canonical domain name; bars the names below it too. */
    DOMAIN
}
