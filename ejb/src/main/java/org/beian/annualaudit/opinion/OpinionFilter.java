package org.beian.annualaudit.opinion;

import org.beian.annualaudit.OpinionKind;

/**
 * Filter of a list of opinions; null parts are not asked for.
 *
 * @param waiting whether the bureau is still to open the cancellation
 * @param search number of a filing, or beginning of the name of a website or of its sponsor
 */
public record OpinionFilter(Integer year, OpinionKind kind, Boolean waiting, String search) {

    /** That of all. */
    public static final OpinionFilter ALL = new OpinionFilter(null, null, null, null);
}
