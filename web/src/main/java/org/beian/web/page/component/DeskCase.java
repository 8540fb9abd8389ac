package org.beian.web.page.component;

import java.util.List;

/**
 * Detail view of one case on a report desk: a finding of a check report, or a domain report.
 *
 * @param chips kind of the case, in words
 * @param note origin and time, in words
 * @param findings faults, each with its reason and remedy
 * @param sections groups of facts, shown side by side
 * @param history its acts, the newest first
 * @param whole whether the chain of its history holds; null when it has none of its own
 * @param decidable whether the user may decide it now
 * @param returnable whether it can be sent back now
 * @param version version that the EJB compares on a decision
 */
public record DeskCase(
        String id,
        String title,
        String state,
        String stateKind,
        List<String> chips,
        String note,
        List<FindingLine> findings,
        List<Section> sections,
        List<HistoryLine> history,
        Boolean whole,
        boolean decidable,
        boolean returnable,
        int version) {

    /** Facts under one heading. */
    public record Section(String title, List<Line> lines) {}

    /**
     * A fact.
     *
     * @param href path of a page with more detail, from the context root, or empty
     */
    public record Line(String label, String text, String href) {}

    public DeskCase {
        chips = List.copyOf(chips);
        findings = List.copyOf(findings);
        sections = List.copyOf(sections);
        history = List.copyOf(history);
    }
}
