package org.beian.ipregister.unit;

/** What makes a unit one that the ministry supervises (9.1). */
public enum IpUnitMark {
    /** A basic telecom operator: headquarters and provincial companies report together. */
    BASIC_TELCO,
    /** Who runs a public-interest network reports for all of it. */
    PUBLIC_INTEREST
}
