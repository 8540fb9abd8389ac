package org.beian.ipregister.unit;

/** Mark of a unit that places it under the supervision of the ministry (9.1). */
public enum IpUnitMark {
    /** A basic telco: its headquarters and provincial companies report together. */
    BASIC_TELCO,
    /** An organisation that runs a public-interest network and reports for all of it. */
    PUBLIC_INTEREST
}
