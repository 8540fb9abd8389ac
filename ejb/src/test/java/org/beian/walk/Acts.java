package org.beian.walk;

/** Acts of one kind on the filing of a walk. */
abstract class Acts {

    protected Walk walk;
    protected FilingModel model;

    /** They are done on this walk. */
    void of(Walk on) {
        walk = on;
        model = on.model;
    }
}
