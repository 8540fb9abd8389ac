package org.beian.enforcement.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/** Clue or case that moves between bureaus, locked. */
public interface MovingFile {

    /**
     * What is suspected.
     *
     * @param violation code of the table of violations
     * @param on day as of which the table is read
     */
    record Suspicion(String violation, LocalDate on) {}

    /** Whose history tells of it. */
    AuditedCase about();

    /** What its history records of it after the act. */
    RecordedContent[] contents();

    int version();

    /** The site that it is about. */
    CaseSite site();

    Suspicion suspicion();

    /** What is transferred, as it is now. */
    TransferredFile file();

    /**
     * Puts it on its way; nobody acts on it until it arrives.
     *
     * @throws RequestRejected when its state forbids it
     */
    void send(Long transfer);

    /** Ends its way at a bureau, which has it from now on. */
    void arrive(Authority bureau, Instant now);
}
