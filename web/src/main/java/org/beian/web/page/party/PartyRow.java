package org.beian.web.page.party;

import java.time.LocalDate;
import java.util.List;

/**
 * Row of a unit in the list of the register, in the language of the page.
 *
 * @param keeper the authority that keeps it
 * @param headquarters name; empty for none
 * @param licence number; empty for none
 * @param lapsed whether the licence has ended
 * @param from first day of the unit where that is ahead, else null
 * @param until last day of the unit; null when no end is known
 * @param ended whether that day is past
 */
public record PartyRow(
        String code,
        String name,
        String href,
        List<String> capacities,
        String province,
        String keeper,
        String headquarters,
        String licence,
        LocalDate licenceUntil,
        boolean lapsed,
        LocalDate from,
        LocalDate until,
        boolean ended,
        boolean accounts) {}
