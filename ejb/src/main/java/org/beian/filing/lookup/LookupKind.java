package org.beian.filing.lookup;

/** Kind of a public look-up: by domain, by filing number or by the name of the sponsor. */
public enum LookupKind {
    DOMAIN,
    NUMBER,
    NAME
}
