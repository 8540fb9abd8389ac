package org.beian.filing.lookup;

/** What the public looks a filing up by. */
public enum LookupKind {
    DOMAIN,
    NUMBER,
    NAME
}
