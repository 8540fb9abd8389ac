package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.beian.filing.application.FilingState;
import org.beian.filing.reading.FilingSearch;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingCounts;
import org.beian.notice.waiting.WaitingKind;
import org.beian.web.page.figure.Figures;
import org.beian.web.page.frame.InTrayCounts;

/**
 * Backing bean of the figures on a sponsor's home page: what waits for it, and where its own
 * applications stand.
 */
@Named
@RequestScoped
@Clause("12.5")
public class SponsorFigures {

    private static final String INTRAY = "/intray.xhtml";

    @Inject InTrayCounts intray;
    @Inject FilingSearch filings;
    @Inject Figures figures;

    /** Figures of what waits, of the review and of what is filed. */
    public List<HomeFigure> getFigures() {
        Optional<WaitingCounts> waiting = intray.of(WaitingKind.values());
        return List.of(
                HomeFigure.toBeZero(
                        "home.overdue",
                        waiting.map(WaitingCounts::overdue),
                        INTRAY,
                        "pi-exclamation-triangle"),
                HomeFigure.of("home.toDo", waiting.map(WaitingCounts::all), INTRAY, "pi-inbox"),
                inState("home.inReview", FilingState.UNDER_REVIEW, "pi-clock"),
                inState("home.approved", FilingState.APPROVED, "pi-check-circle"));
    }

    private HomeFigure inState(String text, FilingState state, String icon) {
        return HomeFigure.of(
                text,
                figures.ofUnit("filings." + state, () -> filings.count(state, null)),
                "/sponsor/filings.xhtml?state=" + state,
                icon);
    }
}
