package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Record and notice of the result of an item that has just ended, with its letter (18.2, B5). */
@ApplicationScoped
@Clause({"18.2", "B5"})
public class AuditEnding {

    /** Act by which an item fails by the opinion of a department. */
    static final String VETO = "VETO";

    @Inject AuditLetters letters;
    @Inject AuditNotices notices;
    @Inject History history;

    /**
     * @param item one that has its result
     * @param act name of the act that gave it
     * @param reason in words; null for none
     */
    public void ended(
            AuditItem item, String act, AuditItemState before, String reason, String clause) {
        Act done = Act.move(act, before, item.state(), reason, clause);
        if (item.result() == AuditResult.CANCELLED) {
            history.write(item, done, item);
            notices.ended(item, "", null);
            return;
        }
        Letter letter = letters.issue(item, act.equals(VETO));
        history.write(item, done, item, letter);
        notices.ended(item, act, letter);
    }
}
