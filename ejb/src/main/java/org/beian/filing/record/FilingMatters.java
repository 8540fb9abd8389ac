package org.beian.filing.record;

import java.util.List;

/**
 * Source of the matters of one kind about filings, whichever authority has them. Each package that
 * owns a kind provides one.
 */
public interface FilingMatters {

    /** Most matters of one kind. */
    int MOST = 100;

    /**
     * Those about a subject and its websites, the latest first, at most {@link #MOST}.
     *
     * @param open only those on which somebody has yet to act
     */
    List<FilingMatter> of(Long subject, boolean open);
}
