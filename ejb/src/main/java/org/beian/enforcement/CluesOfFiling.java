package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.trail.RecordedContent;

/** Clues on a filing's websites, whose personal data is masked with the filing's. */
@ApplicationScoped
class CluesOfFiling implements CasesOfFiling {

    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return clues.of(filing.subject().id()).stream()
                .anyMatch(clue -> clue.state() == ClueState.OPEN);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Clue each : clues.of(filing.subject().id())) {
            each.mask(data);
            List<RecordedContent> contents = new ArrayList<>(List.of(each));
            for (ClueSource source : sources.of(each)) {
                source.mask(data);
                contents.add(source);
            }
            masking.mask(each, data, contents);
        }
    }
}
