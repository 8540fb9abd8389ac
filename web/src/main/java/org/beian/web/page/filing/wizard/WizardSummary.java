package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.web.page.filing.Words;

/** Summary of a draft's answers in words, page by page, to be checked before submission. */
@RequestScoped
class WizardSummary {

    private WizardState state;
    private WizardChoices choices;
    private WizardTexts texts;
    private Words words;

    protected WizardSummary() {}

    @Inject
    WizardSummary(WizardState state, WizardChoices choices, WizardTexts texts, Words words) {
        this.state = state;
        this.choices = choices;
        this.texts = texts;
        this.words = words;
    }

    /**
     * Answers of one page.
     *
     * @param href of the page, from the context root; it leads back to the summary
     */
    public record Topic(String title, String href, List<Answer> answers) {}

    /**
     * @param group heading before the first answer of an access or an approval, else empty
     * @param value empty when nothing was answered
     */
    public record Answer(String group, String label, String value) {}

    List<Topic> topics() {
        return state.places().all().stream()
                .filter(place -> place.step() != WizardStep.CHECK)
                .filter(place -> state.isProvider() || place.step() != WizardStep.DOCUMENTS)
                .map(this::topic)
                .toList();
    }

    private Topic topic(WizardStep.Place place) {
        List<Answer> answers = new ArrayList<>();
        boolean same = place.step() == WizardStep.WEBSITE && state.isSamePerson(place.site());
        for (WizardTopics.Section section : state.topics(place).sections()) {
            String group =
                    section.row() < 0
                            ? ""
                            : texts.text("wizard.row." + section.key(), section.row() + 1);
            List<WizardField> fields = new ArrayList<>(section.fields());
            fields.addAll(section.given());
            for (WizardField field : fields) {
                if (!(same && section.key().equals("person"))) {
                    answers.add(
                            new Answer(group, texts.label(field.pointer()), value(field, same)));
                    group = "";
                }
            }
        }
        return new Topic(title(place), state.hrefFromCheck(place), answers);
    }

    /** Title of a page, with the website's number when there are several. */
    String title(WizardStep.Place place) {
        String title = texts.text("wizard.step." + place.step());
        String filed =
                place.step().isPerSite()
                        ? state.answers().text("/websites/" + place.site() + "/filingNumber")
                        : "";
        if (!filed.isEmpty()) {
            return texts.text("wizard.ofFiled", filed, title);
        }
        return place.step().isPerSite() && state.sites() > 1
                ? texts.text("wizard.ofSite", place.site() + 1, state.sites(), title)
                : title;
    }

    /** The answer to a field that is shown alone. */
    Answer answer(WizardField field) {
        return new Answer("", texts.label(field.pointer()), value(field, false));
    }

    private String value(WizardField field, boolean same) {
        if (field.pointer().equals(WizardTopics.SAME_PERSON)) {
            return words.text("flag." + same);
        }
        return text(field, field.kind().show(state.answers().at(field.pointer())));
    }

    /** What is filed, masked where personal, where the answer differs from it; else empty. */
    String filed(WizardField field) {
        return state.changed(field.pointer())
                .map(row -> text(field, row.previous()))
                .map(text -> text.isEmpty() ? texts.text("check.nothing") : text)
                .orElse("");
    }

    private String text(WizardField field, List<String> shown) {
        return switch (field.kind()) {
            case YES_NO -> shown.isEmpty() ? "" : words.text("flag." + shown.get(0));
            case TICK ->
                    words.flag(
                            field.pointer().substring(1).replace('/', '.'),
                            shown.isEmpty() ? "false" : shown.get(0));
            case SELECT, CHECKS ->
                    shown.stream()
                            .map(code -> choices.name(field.table(), code))
                            .collect(Collectors.joining(words.comma()));
            case LIST, RANGES -> String.join(words.comma(), shown);
            default -> shown.isEmpty() ? "" : shown.get(0);
        };
    }
}
