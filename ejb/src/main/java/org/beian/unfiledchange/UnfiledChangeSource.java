package org.beian.unfiledchange;

/** Source of an unfiled change. */
public enum UnfiledChangeSource {
    /** The register of domains names another holder. */
    DOMAIN_REGISTER,
    /** A provider that serves the filing reported it. */
    PROVIDER_REPORT
}
