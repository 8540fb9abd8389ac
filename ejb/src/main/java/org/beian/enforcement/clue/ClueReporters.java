package org.beian.enforcement.clue;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;

/**
 * Names and mail addresses of those who reported clues, which lists and pages mask: shown to
 * officers of the bureau that has the clue, for a reason, and logged (3).
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class ClueReporters {

    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject ReadLog readLog;
    @Inject AccessDenials hidden;
    @Inject Callers callers;

    /**
     * Name and mail address of who gave a source.
     *
     * @param contact null where none was left
     */
    public record Reporter(String name, String contact) {}

    /**
     * Who gave a source of a clue of the caller's bureau.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_TEXT_INVALID} for the
     *     reason
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when another
     *     bureau has the clue, or it has no such source
     */
    @Clause({"16.1", "3"})
    public Reporter show(String id, Long source, String reason) {
        String said = ClueChecks.reason(reason);
        Clue clue =
                hidden.unlessHidden(
                                clues.find(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
        ClueSource asked =
                sources.of(clue).stream()
                        .filter(each -> each.id().equals(source))
                        .findFirst()
                        .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
        readLog.read(clue, "UNMASKED", "/sources/" + asked.id() + "/from", said);
        return new Reporter(asked.giver(), asked.contact());
    }
}
