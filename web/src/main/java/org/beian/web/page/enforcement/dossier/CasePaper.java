package org.beian.web.page.enforcement.dossier;

import org.beian.enforcement.dossier.CaseAct;

/** Kind of paper that is recorded on the page of a case, with the act by which it is. */
public enum CasePaper {
    EVIDENCE(CaseAct.ADD_MATERIAL),
    SEARCH(CaseAct.RECORD_SEARCH),
    STATEMENT(CaseAct.RECORD_STATEMENT),
    WAIVER(CaseAct.RECORD_WAIVER),
    HEARING_REQUEST(CaseAct.RECORD_HEARING_REQUEST),
    MINUTES(CaseAct.HOLD_HEARING),
    RECEIPT(CaseAct.PAY),
    COURT_APPLICATION(CaseAct.APPLY_COURT),
    COURT_PAPER(CaseAct.END_COURT);

    private final CaseAct act;

    CasePaper(CaseAct act) {
        this.act = act;
    }

    /** The act that the caller must be allowed. */
    CaseAct act() {
        return act;
    }
}
