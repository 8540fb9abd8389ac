package org.beian.filing.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.paper.PaperAnswers;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.notice.Outbox;
import org.beian.trail.Act;
import org.beian.trail.AuditedCase;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;

/**
 * Masking of what every case has: letters, mails and answers on paper. The act in its history
 * carries digests of what was masked as it is from now on; those of the contents before stay in the
 * earlier entries. So the history verifies, and who knows a content can still prove that it was the
 * one decided about.
 */
@ApplicationScoped
public class CaseMasking {

    /** The act in the histories. */
    public static final String ACT = "MASK";

    @Inject Letters letters;
    @Inject PaperAnswers papers;
    @Inject Outbox outbox;
    @Inject History history;

    /**
     * @param own contents of the case that its history records, masked already
     */
    @Clause("3")
    public void mask(
            AuditedCase about, PersonalData data, Collection<? extends RecordedContent> own) {
        List<RecordedContent> recorded = new ArrayList<>(own);
        recorded.addAll(letters.mask(about, data::masked));
        recorded.addAll(papers.mask(about));
        outbox.mask(about, data::masked);
        history.write(about, Act.note(ACT, null, "3"), recorded.toArray(RecordedContent[]::new));
    }
}
