package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.filing.application.FilingStale;
import org.beian.filing.submission.FilingDrafts;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Pointers;

/** Transfer of the values of a wizard page into the draft, and storage of the draft. */
@RequestScoped
class WizardEntry {

    private WizardState state;
    private WizardAccesses accesses;
    private WizardChoices choices;
    private FilingDrafts drafts;
    private PageErrors declines;

    protected WizardEntry() {}

    @Inject
    WizardEntry(
            WizardState state,
            WizardAccesses accesses,
            WizardChoices choices,
            FilingDrafts drafts,
            PageErrors declines) {
        this.state = state;
        this.accesses = accesses;
        this.choices = choices;
        this.drafts = drafts;
        this.declines = declines;
    }

    /**
     * Applies the values of the page's fields to the draft.
     *
     * @param typed by the id of the field
     */
    void take(Map<String, Object> typed) {
        WizardAnswers answers = state.answers();
        JsonNode personBefore = answers.at("/subject/responsible").deepCopy();
        Map<Integer, String> accessesBefore = chosenAccesses(answers);
        for (WizardField field : state.topics().fields()) {
            if (!field.pointer().equals(WizardTopics.SAME_PERSON)) {
                answers.put(field.pointer(), field.kind().read(typed.get(field.id())));
            }
        }
        copyPerson(
                answers,
                personBefore,
                Boolean.TRUE.equals(typed.get(Pointers.id(WizardTopics.SAME_PERSON))));
        fillAccesses(answers, accessesBefore);
        chooseOnlyCity(answers);
    }

    /**
     * Saves the draft.
     *
     * @return false when it was refused; the page then shows why, with the input
     */
    boolean keep() {
        return declines.attempt(
                        () -> {
                            try {
                                drafts.keep(state.id(), state.seen(), state.answers().toContent());
                                state.reload();
                                return true;
                            } catch (FilingStale another) {
                                state.markStale();
                                return false;
                            }
                        })
                .orElse(false);
    }

    private void copyPerson(WizardAnswers answers, JsonNode before, boolean same) {
        WizardStep.Place place = state.place();
        JsonNode person = answers.at("/subject/responsible");
        if (place.step() == WizardStep.WEBSITE && same) {
            answers.put(
                    "/websites/" + place.site() + "/responsible",
                    person.isMissingNode() ? null : person.deepCopy());
        }
        if (place.step() == WizardStep.PERSON) {
            for (int site = 0; site < answers.size("/websites"); site++) {
                String theirs = "/websites/" + site + "/responsible";
                JsonNode had = answers.at(theirs);
                if (had.isEmpty() || had.equals(before)) {
                    answers.put(theirs, person.deepCopy());
                }
            }
        }
    }

    /** A municipality has a single city below it, which nobody should have to choose. */
    private void chooseOnlyCity(WizardAnswers answers) {
        for (WizardField field : state.topics().fields()) {
            List<WizardChoice> cities =
                    field.table().equals("cities") ? choices.of(field, answers) : List.of();
            if (cities.size() == 1) {
                answers.put(field.pointer(), TextNode.valueOf(cities.get(0).code()));
            }
        }
    }

    private Map<Integer, String> chosenAccesses(WizardAnswers answers) {
        Map<Integer, String> chosen = new LinkedHashMap<>();
        if (state.place().step() == WizardStep.ACCESS) {
            String list = state.topics().list();
            for (int row = 0; row < answers.size(list); row++) {
                chosen.put(row, answers.text(list + "/" + row + "/accessApplication"));
            }
        }
        return chosen;
    }

    /** Fills in the data of each newly chosen application for access. */
    private void fillAccesses(WizardAnswers answers, Map<Integer, String> before) {
        before.forEach(
                (row, had) -> {
                    String pointer = state.topics().list() + "/" + row;
                    String now = answers.text(pointer + "/accessApplication");
                    if (!now.isEmpty() && !now.equals(had)) {
                        accesses.fill(answers, pointer, now);
                    }
                });
    }
}
