package org.beian.filing.moved;

import java.util.List;
import org.beian.trail.AuditedCase;

/**
 * Source of the cases of one kind that wait on what is filed, and that end or go on with it. Each
 * package that owns such a kind provides one, and observes that what is filed changed.
 */
public interface WaitsOnFiling {

    /** Those that wait on a subject and its websites. */
    List<? extends AuditedCase> waiting(Long subject);
}
