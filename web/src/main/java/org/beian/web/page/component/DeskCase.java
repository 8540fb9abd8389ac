package org.beian.web.page.component;

import java.util.List;

/**
 * What a report desk shows of one case: a finding of a check report, or a report.
 *
 * @param chips what kind it is, in words
 * @param note from whom and since when
 * @param findings what is wrong, why, and how it is mended
 * @param sections facts side by side
 * @param history its acts, the newest first
 * @param whole whether the chain of its history holds; null when it has none of its own
 * @param decidable whether the user may decide it now
 * @param returnable whether it can be sent back now
 * @param version as the procedure compares it
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
     * @param href where more of it stands, from the context root, or empty
     */
    public record Line(String label, String text, String href) {}

    public DeskCase {
        chips = List.copyOf(chips);
        findings = List.copyOf(findings);
        sections = List.copyOf(sections);
        history = List.copyOf(history);
    }
}
