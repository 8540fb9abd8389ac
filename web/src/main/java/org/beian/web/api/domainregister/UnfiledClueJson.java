package org.beian.web.api.domainregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.enforcement.Clue;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.clue.view.FollowedClue;

/**
 * JSON view of a clue on an unfiled domain, with what its bureau did. Members without a value are
 * null, not absent.
 *
 * @param due last day of the bureau
 * @param words the ministry's remarks
 * @param outcome the bureau's remarks
 * @param phase how far it has come, to the end of a case
 * @param enforcement what enforcement did; null where it did not take the clue
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UnfiledClueJson(
        String id,
        String domain,
        String name,
        String province,
        String basis,
        String address,
        String state,
        String words,
        String outcome,
        Instant confirmedAt,
        LocalDate due,
        Instant endedAt,
        String phase,
        Enforcement enforcement,
        Map<String, String> links) {

    static final String BASE = "/api/v1/unfiled-clues";

    /**
     * What enforcement did with a clue that it took.
     *
     * @param clue its number among the clues of violations
     * @param reason why no case was opened; null where one was, or that is to be decided
     * @param caseNumber null without a case
     * @param caseState null without a case
     * @param since when it came to that
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Enforcement(
            String clue,
            String state,
            String reason,
            String caseNumber,
            String caseState,
            Instant since) {

        private static Enforcement of(FollowedClue followed) {
            Clue taken = followed.taken();
            EnforcementCase opened = followed.opened();
            return taken == null
                    ? null
                    : new Enforcement(
                            taken.id().toString(),
                            taken.state().name(),
                            followed.reason(),
                            opened == null ? null : opened.number(),
                            opened == null ? null : opened.state().name(),
                            followed.since());
        }
    }

    /** One that was sent to its bureau just now. */
    static UnfiledClueJson sent(UnfiledClue clue) {
        return of(new FollowedClue(clue, null, null, false));
    }

    static UnfiledClueJson of(FollowedClue followed) {
        UnfiledClue clue = followed.clue();
        return new UnfiledClueJson(
                clue.id().toString(),
                clue.domain(),
                clue.unicode(),
                clue.province().regionCode(),
                clue.basis().name(),
                clue.address(),
                clue.state().name(),
                clue.words(),
                clue.outcome(),
                clue.confirmedAt(),
                clue.due(),
                clue.endedAt(),
                followed.phase().name(),
                Enforcement.of(followed),
                Map.of("self", BASE + "/" + clue.id()));
    }
}
