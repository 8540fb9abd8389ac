package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;

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
        ended(item, Act.move(act, before, item.state(), reason, clause));
    }

    /**
     * The same, for an act that decided about more.
     *
     * @param beside what it decided about beside the item
     */
    void ended(AuditItem item, Act done, RecordedContent... beside) {
        if (item.result() == AuditResult.CANCELLED) {
            history.write(item, done, with(beside, item));
            notices.ended(item, "", null);
            return;
        }
        Letter letter = letters.issue(item, done.name().equals(VETO));
        history.write(item, done, with(beside, item, letter));
        notices.ended(item, done.name(), letter);
    }

    private static RecordedContent[] with(RecordedContent[] beside, RecordedContent... own) {
        return Stream.concat(Arrays.stream(own), Arrays.stream(beside))
                .toArray(RecordedContent[]::new);
    }
}
