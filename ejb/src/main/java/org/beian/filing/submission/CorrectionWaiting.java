package org.beian.filing.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the sponsors' own applications that came back to be corrected (12.7, 13.2). */
@ApplicationScoped
@Clause({"12.7", "13.2"})
class CorrectionWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.TO_CORRECT,
                WaitingQuery.ofUnit(
                                "FilingApplication w",
                                "w.state in (org.beian.filing.application.FilingState.RETURNED,"
                                        + " org.beian.filing.application.FilingState.REFUSED)",
                                "w.unitId")
                        .about("coalesce(w.website, w.subjectName)", "w.submittedAt"));
    }
}
