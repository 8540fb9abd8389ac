package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;
import org.beian.notice.waiting.WaitingPosition;
import org.beian.web.page.figure.Figures;
import org.beian.web.page.notice.IntrayRow;
import org.beian.web.page.notice.IntrayRows;

/** Backing bean of the part of a home page with what is due first in the in-tray. */
@Named
@RequestScoped
@Clause({"B1", "8.8"})
public class DueWork {

    private static final int FIRST = 5;

    @Inject Callers callers;
    @Inject WaitingList waiting;
    @Inject IntrayRows rows;
    @Inject Figures figures;

    private List<IntrayRow> first;

    /** Whether anything may wait for the user, by its roles. */
    public boolean isShown() {
        return !WaitingKind.of(callers.current()).isEmpty();
    }

    /** What is due first, from all procedures. */
    public List<IntrayRow> getRows() {
        if (first == null) {
            first =
                    figures.ofAccount("due", () -> waiting.next(null, WaitingPosition.START, FIRST))
                            .map(rows::of)
                            .orElse(List.of());
        }
        return first;
    }
}
