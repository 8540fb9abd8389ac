package org.beian.remedy.service;

/** State of the service of a letter. */
public enum ServiceState {
    /** No service is recorded, so that no period runs. */
    UNSERVED,
    SERVED
}
