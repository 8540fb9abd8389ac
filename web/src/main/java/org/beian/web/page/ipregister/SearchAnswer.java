package org.beian.web.page.ipregister;

import java.util.List;
import org.beian.web.page.component.FindingLine;

/**
 * What the registers say of an address, a range or a domain.
 *
 * @param recognised what was asked for, in a sentence
 * @param versions who held it when, the latest first
 * @param filings null for readers who are told of none
 */
record SearchAnswer(
        String recognised,
        List<SearchRow> held,
        List<FindingLine> conflicts,
        List<SearchRow> versions,
        List<SearchRow> neighbours,
        List<SearchRow> filings) {}
