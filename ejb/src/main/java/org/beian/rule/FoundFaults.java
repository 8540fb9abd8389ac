package org.beian.rule;

import java.util.List;

/** Implemented by what is declined because of faults in single fields: each can be shown there. */
public interface FoundFaults {

    /** The faults, in order; never empty. */
    List<Finding> findings();
}
