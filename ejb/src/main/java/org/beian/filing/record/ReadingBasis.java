package org.beian.filing.record;

/** Basis on which an official reads a record; all but the first are logged under their names. */
public enum ReadingBasis {
    /** The authority that decides it, or the bureau of the domicile (2 a). */
    OWN,
    /** The bureau of the place of an access (2 b). */
    ACCESS_PLACE,
    /** The ministry, which supervises the bureaus (5.2). */
    SUPERVISED
}
