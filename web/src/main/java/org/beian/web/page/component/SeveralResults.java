package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.beian.law.SeveralOutcome;

/**
 * Messages of an act on several cases of a list: on how many it was carried out, and which were
 * refused, by the sentence that says why.
 */
@RequestScoped
public class SeveralResults {

    /** Refused cases that one sentence names, and sentences. */
    private static final int NAMED = 20;

    @Inject PageErrors declines;
    @Inject RegisterWords words;

    /**
     * Carries an act out on the selected cases, or on all that match; what was selected is cleared
     * then.
     *
     * @param names what a case is called, by the text of its key
     * @return whether it was carried out on any case
     */
    public <K> boolean act(
            RowSelection<?> selection,
            Supplier<SeveralOutcome<K>> act,
            UnaryOperator<String> names) {
        if (selection.isEmpty()) {
            declines.wrong("Registers", "several.nothing");
            return false;
        }
        boolean done =
                declines.attempt(act)
                        .map(outcome -> tell(outcome, selection.isAll(), names))
                        .orElse(false);
        if (done) {
            selection.clear();
        }
        return done;
    }

    private <K> boolean tell(SeveralOutcome<K> outcome, boolean all, UnaryOperator<String> names) {
        reasons(outcome, names).forEach(declines::warn);
        int refused = outcome.refused().size();
        if (outcome.done() == 0 && refused == 0) {
            declines.wrong("Registers", "several.none");
        }
        if (outcome.done() > 0) {
            declines.done(words.text("several.acted", outcome.done()));
        }
        if (all && outcome.done() + refused == SeveralOutcome.MOST) {
            declines.warn(words.text("several.more", SeveralOutcome.MOST));
        }
        return outcome.done() > 0;
    }

    /** The refused cases by the sentence that says why: so many sentences, the rest by number. */
    <K> List<String> reasons(SeveralOutcome<K> outcome, UnaryOperator<String> names) {
        Map<String, List<K>> bySentence = new LinkedHashMap<>();
        outcome.refused()
                .forEach(
                        (key, reason) ->
                                bySentence
                                        .computeIfAbsent(
                                                declines.faults(reason), said -> new ArrayList<>())
                                        .add(key));
        List<String> said = new ArrayList<>();
        int more = outcome.refused().size();
        for (var group : bySentence.entrySet().stream().limit(NAMED).toList()) {
            List<K> keys = group.getValue();
            String key = keys.size() > NAMED ? "several.refusedMany" : "several.refused";
            said.add(words.text(key, keys.size(), named(keys, names), group.getKey()));
            more -= keys.size();
        }
        if (more > 0) {
            said.add(words.text("several.refusedMore", more));
        }
        return said;
    }

    private <K> String named(List<K> keys, UnaryOperator<String> names) {
        return keys.stream()
                .limit(NAMED)
                .map(key -> names.apply(key.toString()))
                .collect(Collectors.joining(words.text("several.comma")));
    }
}
