package org.beian.filing.paper;

import java.util.Optional;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;

/**
 * Matters of one procedure in which a sponsor may answer, and so also on paper. Each such procedure
 * provides one.
 */
public interface AnswerableMatters<T extends AuditedCase> {

    /** Kind of its cases. */
    String caseType();

    /**
     * @param id decimal digits of the key, as pages have it
     */
    Optional<T> find(String id);

    /** Loads for a change, with what every act of the procedure locks. */
    Optional<T> lock(String id);

    /** What is asked in a case. */
    AnswerableMatter asked(T about);

    /**
     * Answers as the sponsor would on line, as of {@link PaperAnswer#answeredAt}: moves the case,
     * sets the next limit, writes the history with the paper among its contents, and tells the
     * authority.
     *
     * @param words as copied from the paper; null for a kind without words
     * @return why it cannot be answered so, where what was looked up meanwhile is to be kept; empty
     *     when it was answered
     * @throws RequestRejected as the answer on line: when it was answered before, when the case
     *     ended, and for the words
     */
    Optional<RequestRejected> answer(T about, String words, PaperAnswer paper);
}
