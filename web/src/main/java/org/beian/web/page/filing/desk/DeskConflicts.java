package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.beian.filing.review.Conflict;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.rule.Finding;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;

/** Backing bean of the conflicts of the open application with other filings and applications. */
@Named
@RequestScoped
public class DeskConflicts {

    private static final Set<String> CODES =
            Set.of(
                    "DOMAIN_ALREADY_FILED",
                    "SUBJECT_ALREADY_FILED",
                    "LICENCE_ALREADY_FILED",
                    "APPLICATION_PENDING",
                    "PHONE_USED_ELSEWHERE");

    @Inject ReviewDesk page;
    @Inject ReviewDeskReading desk;
    @Inject Words words;

    private List<ConflictLine> others;

    /** Those of the findings of the automatic check that are conflicts. */
    static List<Finding> among(List<Finding> findings) {
        return findings.stream().filter(finding -> CODES.contains(finding.code())).toList();
    }

    /** The findings; each links to the value concerned. */
    public List<FindingLine> getFindings() {
        return among(page.getView().findings()).stream()
                .map(finding -> words.finding(finding, page.target(finding.pointer())))
                .toList();
    }

    /**
     * Whose filings and applications it conflicts with; of another province only that there is one.
     */
    public List<ConflictLine> getOthers() {
        if (others == null) {
            others =
                    getFindings().isEmpty()
                            ? List.of()
                            : desk.conflicts(page.getView().id()).stream().map(this::line).toList();
        }
        return others;
    }

    private ConflictLine line(Conflict other) {
        String kind = other.filed() ? "filed" : "waiting";
        String field = page.label(other.pointer());
        return other.number() == null
                ? new ConflictLine(
                        field,
                        words.text(
                                "desk.conflict.elsewhere." + kind,
                                words.name("regions", other.province())),
                        "")
                : new ConflictLine(
                        field,
                        words.text("desk.conflict." + kind, other.name(), other.number()),
                        other.filed()
                                ? ""
                                : DeskAddress.of(page.address().folder(), other.number()).href());
    }
}
