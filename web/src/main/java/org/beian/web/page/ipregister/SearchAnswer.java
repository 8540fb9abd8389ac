package org.beian.web.page.ipregister;

import java.util.List;
import org.beian.web.page.component.FindingLine;

/**
 * Result of a search in the registers for an address, a range or a domain.
 *
 * @param recognised the query as it was understood, in a sentence
 * @param versions holders over time, the latest first
 * @param filings null for readers who may not see them
 */
record SearchAnswer(
        String recognised,
        List<SearchRow> held,
        List<FindingLine> conflicts,
        List<SearchRow> versions,
        List<SearchRow> neighbours,
        List<SearchRow> filings) {}
