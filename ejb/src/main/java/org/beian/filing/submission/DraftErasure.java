package org.beian.filing.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Erasure of a draft that was never submitted: nothing of what was entered is left. */
@ApplicationScoped
public class DraftErasure {

    @Inject FilingRepository filings;
    @Inject History history;
    @Inject Clock clock;

    /**
     * @param act its name in the history, which stays
     * @param clause that asks for it
     */
    public void erase(FilingApplication draft, String act, String clause) {
        FilingState before = draft.state();
        FilingContent nothing = FilingContent.empty(draft.kind());
        filings.round(draft.id(), draft.round())
                .rewrite(FilingJson.write(nothing), clock.instant());
        draft.describe(nothing, nothing);
        filings.keepParts(draft.id(), nothing, true);
        filings.dropDocuments(draft.id());
        draft.withdraw();
        history.write(draft, Act.move(act, before, draft.state(), null, clause));
    }
}
