package org.beian.filing.record.search;

/** Reason why a bureau reads a filing (principle 2). */
public enum Territory {
    /** The sponsor is domiciled in the province (a). */
    DOMICILE,
    /** A website of the sponsor has an access in the province (b). */
    ACCESS_PLACE
}
