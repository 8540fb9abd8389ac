package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.filing.content.PersonalData;
import org.beian.filing.reading.FilingDomicile;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.FilingMatters;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.law.Clause;
import org.beian.trail.RecordedContent;

/**
 * Clues on a filing's websites, which its bureau reads, and whose personal data is masked with the
 * filing's.
 */
@ApplicationScoped
class CluesOfFiling implements CasesOfFiling, FilingMatters {

    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject CaseMasking masking;
    @Inject FilingDomicile domiciles;

    @Override
    public List<FilingMatter> of(Long subject, boolean open) {
        return clues.latest(subject, open, MOST).stream()
                .map(
                        each ->
                                FilingMatter.of(
                                        each, each.site().site(), each.state() == ClueState.OPEN))
                .toList();
    }

    /** Lets them follow a filing to another province, whose bureau reads them from then on. */
    @Clause({"B13", "16.3"})
    void moved(@Observes RegisterEntry.Moved moved) {
        domiciles.keys(moved.subject()).stream()
                .flatMap(key -> clues.of(key).stream())
                .forEach(each -> each.site().filedIn(moved.subject().province()));
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return clues.of(filing.subject().id()).stream()
                .anyMatch(clue -> clue.state() == ClueState.OPEN);
    }

    /** Also those with which they were merged: each history knows the sources that it ever had. */
    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        Map<Clue, List<ClueSource>> concerned = new LinkedHashMap<>();
        for (Clue each : clues.of(filing.subject().id())) {
            Clue last = last(each);
            add(last, sources.of(last), concerned);
        }
        concerned.forEach(
                (clue, had) -> {
                    clue.mask(data);
                    had.forEach(source -> source.mask(data));
                });
        concerned.forEach(
                (clue, had) -> {
                    List<RecordedContent> contents = new ArrayList<>(List.of(clue));
                    contents.addAll(had);
                    masking.mask(clue, data, contents);
                });
    }

    /** The clue that has the sources of one now. */
    private Clue last(Clue clue) {
        return clue.mergedInto() == null
                ? clue
                : last(clues.find(clue.mergedInto().toString()).orElseThrow());
    }

    /** Adds a clue and those merged into it; gives the sources that it ever had. */
    private List<ClueSource> add(
            Clue clue, List<ClueSource> all, Map<Clue, List<ClueSource>> concerned) {
        List<ClueSource> had = new ArrayList<>();
        all.stream().filter(each -> each.firstClue().equals(clue.id())).forEach(had::add);
        clues.mergedInto(clue.id()).forEach(each -> had.addAll(add(each, all, concerned)));
        concerned.put(clue, had);
        return had;
    }
}
