package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.enforcement.clue.view.FollowedClue;
import org.beian.enforcement.clue.view.UnfiledCluePhase;
import org.beian.notice.waiting.CasePlaces;
import org.beian.web.page.component.RegisterWords;

/** Conversion of clues on unfiled domains into words, for the page and the file. */
@RequestScoped
public class FollowedClueRows {

    @Inject Callers callers;
    @Inject RegisterWords words;

    public FollowedClueRow of(FollowedClue followed) {
        UnfiledClue clue = followed.clue();
        boolean open = clue.state() == ClueState.SENT;
        boolean late = open && clue.due().isBefore(words.today());
        return new FollowedClueRow(
                clue.id().toString(),
                clue.unicode(),
                words.region(clue.province().regionCode()),
                words.name(clue.basis()),
                joined(words.unit(clue.providerId()), clue.address()),
                clue.confirmedAt(),
                open ? clue.due() : null,
                late ? words.text("sites.late") : words.name(followed.phase()),
                late ? "bad" : kind(followed.phase()),
                clue.outcome() == null ? clue.words() : clue.outcome(),
                handled(followed),
                href(followed),
                progress(followed),
                followed.since());
    }

    private static String kind(UnfiledCluePhase phase) {
        return switch (phase) {
            case SENT -> "warn";
            case TAKEN, IN_CASE -> "info";
            case NO_CASE -> "plain";
            case CASE_ENDED, FILED, STOPPED, UNFOUNDED -> "good";
        };
    }

    private String handled(FollowedClue followed) {
        if (followed.taken() == null) {
            return "";
        }
        return followed.opened() == null
                ? words.text("clues.taken", followed.taken().id().toString())
                : followed.opened().number();
    }

    private String href(FollowedClue followed) {
        if (followed.taken() == null || !followed.readable()) {
            return "";
        }
        return followed.opened() == null
                ? CasePlaces.href(
                        callers.current(), followed.taken().caseType(), followed.taken().id())
                : CasePlaces.href(
                        callers.current(), followed.opened().caseType(), followed.opened().id());
    }

    private String progress(FollowedClue followed) {
        if (followed.opened() != null) {
            return words.name(followed.opened().state());
        }
        return followed.phase() == UnfiledCluePhase.NO_CASE
                ? joined(
                        words.text("CluePhase." + followed.taken().state().name()),
                        followed.reason())
                : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" • "));
    }
}
