package org.beian.enforcement.transfer;

import java.util.Optional;

/** Source of the files of one kind that move between bureaus. */
public interface MovingFiles {

    /**
     * Loads a file for a change.
     *
     * @param clueId null for a case
     * @param caseId null for a clue
     * @return empty when there is none, or it is of another kind
     */
    Optional<MovingFile> lock(Long clueId, Long caseId);
}
