package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.document.AttachmentInfo;
import org.beian.document.Upload;
import org.beian.filing.application.FilingState;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.rule.Severity;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.FieldPlaces;
import org.beian.web.page.filing.Words;

/** View model of the wizard's pages: sections, fields, findings, documents, in words. */
@RequestScoped
class WizardView {

    @Inject WizardState state;
    @Inject WizardChoices choices;
    @Inject WizardAccesses accesses;
    @Inject WizardSummary summary;
    @Inject WizardTexts texts;
    @Inject Words words;
    @Inject Upload upload;

    /**
     * Step of the wizard, by its name.
     *
     * @param number from 1
     * @param path and site of the page
     * @param href of the page, which leads back to the last one
     * @param done whether it lies behind
     * @param faulty whether it lies behind and something there would send the application back
     */
    public record Trail(
            int number,
            String text,
            String path,
            int site,
            String href,
            boolean current,
            boolean done,
            boolean faulty) {}

    /**
     * View of a document that the application refers to.
     *
     * @param name file name as uploaded, or empty when it is another unit's
     * @param kilobytes 0 when it is not known
     * @param href of the file, from the context root
     * @param image whether it can be shown on the page
     */
    public record Document(
            String id, String purpose, String name, int kilobytes, String href, boolean image) {}

    Locale locale() {
        return words.locale();
    }

    String page(String name) {
        return (state.isProvider() ? "/provider/" : "/sponsor/") + name + ".xhtml";
    }

    /**
     * @param place null before the beginning
     */
    String title(WizardStep.Place place) {
        return place != null
                ? summary.title(place)
                : state.isTouching() ? kind() : texts.text("wizard.title");
    }

    /** Kind of the application, in words. */
    String kind() {
        return words.name("filing-kinds", state.kind());
    }

    String progress(WizardStep.Place place) {
        List<WizardStep> steps = state.places().steps();
        String progress =
                texts.text("wizard.progress", steps.indexOf(place.step()) + 1, steps.size());
        return state.isTouching()
                ? texts.text("wizard.progressOf", kind(), state.number(), progress)
                : progress;
    }

    List<String> needs() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(
                        i ->
                                texts.text(
                                        (state.isProvider() ? "need.provider." : "need.sponsor.")
                                                + i))
                .toList();
    }

    /** All steps in order, those of every website. */
    List<Trail> trail(WizardFindings findings) {
        List<WizardStep.Place> all = state.places().all();
        int here = all.indexOf(state.place());
        return all.stream()
                .map(
                        place -> {
                            boolean done = all.indexOf(place) < here;
                            return new Trail(
                                    all.indexOf(place) + 1,
                                    summary.title(place),
                                    place.step().path(),
                                    place.site(),
                                    state.hrefFromCheck(place),
                                    place.equals(state.place()),
                                    done,
                                    done && findings.refusesAt(place));
                        })
                .toList();
    }

    List<WizardSection> sections() {
        return state.topics().sections().stream().map(this::section).toList();
    }

    private WizardSection section(WizardTopics.Section section) {
        boolean listed = section.row() >= 0;
        return new WizardSection(
                listed ? "row-" + section.row() : "part-" + section.key(),
                listed
                        ? texts.text("wizard.row." + section.key(), section.row() + 1)
                        : texts.ifAny("section." + section.key()),
                texts.ifAny("note." + section.key()),
                section.row(),
                section.key(),
                section.fields().stream().map(this::line).toList(),
                section.given().stream().map(summary::answer).toList());
    }

    private WizardLine line(WizardField field) {
        return new WizardLine(
                field.id(),
                field.kind(),
                texts.label(field.pointer()),
                texts.hint(field.pointer()),
                field.most(),
                field.required(),
                field.kind() == WizardKind.YES_NO ? yesNo() : choices.of(field, state.answers()),
                field.refresh(),
                summary.filed(field));
    }

    private List<WizardChoice> yesNo() {
        return List.of(
                new WizardChoice("true", words.text("flag.true")),
                new WizardChoice("false", words.text("flag.false")));
    }

    /** The value of a field in the draft, as its component edits it. */
    Object value(WizardField field) {
        return field.pointer().equals(WizardTopics.SAME_PERSON)
                ? Boolean.valueOf(state.isSamePerson(state.place().site()))
                : field.kind().edit(state.answers().at(field.pointer()));
    }

    /** A finding at its field, with the name of the field. */
    String message(Finding finding) {
        FindingText text = RuleTexts.describe(finding, locale());
        String message = named(finding, text.message());
        return text.suggestion().isEmpty()
                ? message
                : message + texts.text("wizard.fix", text.suggestion());
    }

    private String named(Finding finding, String message) {
        String label = texts.ifAny("answer." + WizardTexts.generic(finding.pointer()));
        String place = label.isEmpty() ? FieldPlaces.of(finding.pointer(), words) : label;
        // what is missing as a whole has no field: then it is named by its page
        return texts.text(
                "wizard.named",
                place.isEmpty() ? summary.title(WizardStep.of(finding.pointer())) : place,
                message);
    }

    Stream<FindingLine> lines(List<Finding> findings, String target) {
        return findings.stream()
                .map(finding -> line(finding, RuleTexts.describe(finding, locale()), target));
    }

    FindingLine line(Finding finding, FindingText text, String target) {
        return new FindingLine(
                finding.severity() == Severity.REFUSE,
                named(finding, text.message()),
                text.suggestion(),
                finding.clause(),
                target);
    }

    /** URL of the page and field where a finding can be corrected. */
    String hrefOf(Finding finding) {
        WizardStep.Place place = state.places().nearest(WizardStep.of(finding.pointer()));
        String target = WizardFindings.target(finding, place, state.topics(place).fields());
        return state.hrefFromCheck(place) + "#" + target;
    }

    List<WizardSummary.Topic> summary() {
        return summary.topics();
    }

    List<Document> documents() {
        int all = state.answers().size("/attachments");
        return IntStream.range(0, all)
                .mapToObj(place -> document("/attachments/" + place))
                .toList();
    }

    private Document document(String pointer) {
        String id = state.answers().text(pointer + "/id");
        Optional<AttachmentInfo> info = PageErrors.ifThere(() -> upload.ownInfo(id));
        return new Document(
                id,
                words.name("attachment-purposes", state.answers().text(pointer + "/purpose")),
                info.map(AttachmentInfo::fileName).orElse(""),
                info.map(found -> (found.bytes() + 1023) / 1024).orElse(0),
                (state.isProvider() ? "/provider/" : "/sponsor/")
                        + "attachments/"
                        + state.id()
                        + "/"
                        + id,
                // what was added to an application that came back is not in its round yet
                state.draft().state() == FilingState.DRAFT
                        && info.filter(found -> found.mediaType().startsWith("image/"))
                                .isPresent());
    }

    List<WizardChoice> purposes() {
        WizardField purpose =
                WizardField.coded("/purpose", WizardKind.SELECT, "attachment-purposes");
        return choices.of(purpose, state.answers());
    }

    int maxKilobytes() {
        return upload.maxBytes() / 1024;
    }

    String entrustedTo() {
        List<String> named = state.isProvider() ? List.of() : state.providers();
        return named.size() == 1 ? words.unitOfCode(named.get(0)) : "";
    }
}
