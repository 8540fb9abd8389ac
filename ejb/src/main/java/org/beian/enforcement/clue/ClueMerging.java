package org.beian.enforcement.clue;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;

/** Merging of two open clues of a bureau on the same site (16.1). */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class ClueMerging {

    @Inject ClueChecks checks;
    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject ClueNotices notices;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Merges one clue into another, which has all sources then; they are told.
     *
     * @param version the version of the merged one that the caller saw
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when another
     *     bureau has one of them
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STALE} when it changed
     *     since
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_STATE_FORBIDS} when one of
     *     them has ended, or is on its way to another bureau
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_OTHER_SITE} when they are
     *     on different sites, or the same clue
     */
    @Clause("16.1")
    public void merge(String into, String merged, int version) {
        // locked in the order of their keys, so that two merges do not wait for each other
        Stream.of(into, merged)
                .flatMap(id -> clues.find(id).stream())
                .map(Clue::id)
                .sorted()
                .map(Object::toString)
                .forEach(clues::lock);
        Clue kept = checks.open(into, null);
        Clue ended = checks.open(merged, version);
        if (!ClueRepository.areOnSameSite(kept, ended)) {
            throw EnforcementRefusal.ENFORCEMENT_CLUE_OTHER_SITE.of(kept.id(), ended.id());
        }
        List<ClueSource> moved = sources.move(ended, kept);
        Enum<?> before = ended.state();
        ended.mergeInto(kept, clock.instant());
        history.write(
                ended,
                Act.move("MERGE", before, ended.state(), kept.id().toString(), "16.1"),
                ended);
        history.write(
                kept,
                Act.note("TAKE_SOURCES", ended.id().toString(), "16.1"),
                Stream.concat(Stream.of(kept), moved.stream()).toArray(RecordedContent[]::new));
        moved.forEach(source -> notices.merged(kept, source));
    }
}
