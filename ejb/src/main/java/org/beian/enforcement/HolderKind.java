package org.beian.enforcement;

/** Kind of somebody who holds a site, or of what is known of it. */
public enum HolderKind {
    FILING,
    SPONSOR,
    DOMICILE,
    PROVIDER,
    RESELLER,
    ADDRESS_USER,
    REGISTRANT
}
