package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.record.ActLine;
import org.beian.filing.record.LetterLine;
import org.beian.notice.waiting.CasePlaces;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.filing.Words;
import org.beian.web.page.notice.ActWords;

/** Words and links of the applications and other matters on a record card. */
@RequestScoped
class RecordMatters {

    @Inject Words words;
    @Inject RegisterWords others;
    @Inject ActWords acts;
    @Inject Callers callers;

    /** Number of an application; kind and number of another matter. */
    String about(String caseType, long caseId) {
        return isApplication(caseType) ? String.valueOf(caseId) : acts.about(caseType, caseId);
    }

    /** Path of the page of a matter; empty for an application, whose rounds the card shows. */
    String href(String caseType, long caseId) {
        return isApplication(caseType) ? "" : CasePlaces.href(callers.current(), caseType, caseId);
    }

    /** Path of a letter; empty where another authority's is not the reader's to open. */
    String href(LetterLine line) {
        if (isApplication(line.caseType())) {
            return "/letters/" + line.caseId() + "/" + line.id();
        }
        Caller caller = callers.current();
        boolean own = caller.has(Roles.MINISTRY) || caller.unitId().equals(line.issuerId());
        return own ? "/letters/served/" + line.id() : "";
    }

    /** Line of the history; of another matter without states and reason, which its page has. */
    HistoryLine line(ActLine act) {
        if (isApplication(act.caseType())) {
            return words.history(act.entry());
        }
        HistoryLine line = others.history(act.entry(), "");
        return new HistoryLine(
                line.at(),
                line.actor(),
                line.account(),
                acts.act(act.caseType(), act.entry().act()),
                "",
                "",
                "",
                line.clause());
    }

    private static boolean isApplication(String caseType) {
        return caseType.equals(FilingApplication.CASE_TYPE);
    }
}
