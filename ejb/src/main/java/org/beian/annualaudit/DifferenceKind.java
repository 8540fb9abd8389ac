package org.beian.annualaudit;

/** Kind of a difference between what is filed of a website and what a register says (18.2). */
public enum DifferenceKind {
    /** No unit reports the domain, though one reports its top level. */
    DOMAIN_UNKNOWN,
    /** The registration of the domain has expired. */
    DOMAIN_EXPIRED,
    /** The domain is registered for another holder. */
    DOMAIN_HOLDER,
    /** An address of the access is in nobody's filed ranges. */
    ADDRESS_NOT_FILED,
    /** An address of the access is filed by another provider only. */
    ADDRESS_OF_OTHER_PROVIDER,
    /** An address of the access is filed for a place that the access does not name. */
    ADDRESS_OUTSIDE_PLACE,
    /** The document of the subject or of its responsible person is no longer valid. */
    DOCUMENT_EXPIRED,
    /** A provider of the website no longer exists, or may not work in a place of the access. */
    PROVIDER_OUT_OF_REMIT,
    /** The latest mail to the sponsor did not arrive. */
    MAIL_NOT_DELIVERED
}
