package org.beian.web.page.fact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.beian.fact.FactReading;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.RegisterWords;

/** History of a fact in the words of its page: the acts on its latest changes. */
@Named
@RequestScoped
public class FactHistory {

    private static final int MOST = 20;

    @Inject FactPage page;
    @Inject FactReading reading;
    @Inject FactWords words;
    @Inject RegisterWords names;

    /** The acts, the latest first. */
    public List<HistoryLine> getLines() {
        return page.getChanges().stream()
                .limit(MOST)
                .flatMap(change -> reading.history(change.id()).stream())
                .sorted(Comparator.comparing(HistoryEntry::time).reversed())
                .map(this::line)
                .toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return new HistoryLine(
                entry.time(),
                (names.unit(entry.unitId()) + " " + words.person(entry.actor())).strip(),
                entry.actor(),
                words.text("act." + entry.act()),
                state(entry.fromState()),
                state(entry.toState()),
                entry.reason() == null ? "" : entry.reason(),
                entry.clause());
    }

    private String state(String recorded) {
        return recorded == null ? "" : words.text("FactChangeState." + recorded);
    }
}
