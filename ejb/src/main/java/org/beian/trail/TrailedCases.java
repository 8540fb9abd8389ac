package org.beian.trail;

import java.util.List;

/**
 * All cases of one kind, by key: each package that owns a kind provides one, the verification walks
 * them.
 */
public interface TrailedCases {

    String caseType();

    long count();

    /** The next cases after the given id in the order of ids, at most {@code limit}. */
    List<? extends Trailed> after(long id, int limit);
}
