package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.beian.access.application.AccessStatus;
import org.beian.document.AttachmentInfo;
import org.beian.document.Upload;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.rule.Severity;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Pointers;
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

    private boolean focused;

    /**
     * Link to a page of the wizard.
     *
     * @param go verb of its button
     * @param current whether it is the one shown
     */
    public record Place(String text, String go, boolean current) {}

    /**
     * View of a document that the application refers to.
     *
     * @param name file name as uploaded, or empty when it is another unit's
     * @param kilobytes 0 when it is not known
     */
    public record Document(String id, String purpose, String name, int kilobytes) {}

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
        return place == null ? texts.text("wizard.title") : summary.title(place);
    }

    String progress(WizardStep.Place place) {
        return texts.text("wizard.progress", place.step().number(), WizardStep.values().length);
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

    List<Place> places() {
        List<WizardStep.Place> all = new ArrayList<>();
        WizardStep.Place at = new WizardStep.Place(WizardStep.START, 0);
        while (at.step() != WizardStep.CHECK) {
            all.add(at);
            at = WizardStep.after(at, state.sites());
        }
        all.add(at);
        return all.stream()
                .map(
                        place ->
                                new Place(
                                        summary.title(place),
                                        WizardSummary.go(place),
                                        place.equals(state.place())))
                .toList();
    }

    List<WizardSection> sections(Map<String, List<Finding>> byField) {
        focused = false;
        return state.topics().sections().stream()
                .map(section -> section(section, byField))
                .toList();
    }

    private WizardSection section(
            WizardTopics.Section section, Map<String, List<Finding>> byField) {
        boolean listed = section.row() >= 0;
        return new WizardSection(
                listed ? "row-" + section.row() : "part-" + section.key(),
                listed
                        ? texts.text("wizard.row." + section.key(), section.row() + 1)
                        : texts.ifAny("section." + section.key()),
                texts.ifAny("note." + section.key()),
                section.row(),
                section.key(),
                section.fields().stream().map(field -> line(field, byField)).toList());
    }

    private WizardLine line(WizardField field, Map<String, List<Finding>> byField) {
        List<String> messages = new ArrayList<>();
        String fault = fault(field.id());
        if (!fault.isEmpty()) {
            messages.add(texts.text(state.faults().get(field.id()), field.most()));
        }
        byField.getOrDefault(field.id(), List.of()).forEach(each -> messages.add(message(each)));
        boolean first = !focused && !messages.isEmpty();
        focused = focused || first;
        return new WizardLine(
                field.id(),
                field.kind(),
                texts.label(field.pointer()),
                texts.hint(field.pointer()),
                value(field),
                field.most(),
                field.required(),
                field.kind() == WizardKind.YES_NO
                        ? yesNo(field)
                        : choices.of(field, state.answers()),
                messages,
                field.refresh(),
                first);
    }

    private String message(Finding finding) {
        FindingText text = RuleTexts.describe(finding, locale());
        return text.suggestion().isEmpty()
                ? text.message()
                : text.message() + texts.text("wizard.fix", text.suggestion());
    }

    /** The input when it could not be saved, else the value in the draft. */
    private String value(WizardField field) {
        if (field.pointer().equals(WizardTopics.SAME_PERSON)) {
            return String.valueOf(
                    state.isPosted()
                            ? state.sent(field.id()).contains("true")
                            : state.isSamePerson(state.place().site()));
        }
        if (state.faults().containsKey(field.id())) {
            return String.join("\n", state.sent(field.id()));
        }
        List<String> shown = field.kind().show(state.answers().at(field.pointer()));
        return shown.isEmpty() ? "" : shown.get(0);
    }

    private List<WizardChoice> yesNo(WizardField field) {
        String value = value(field);
        return List.of(
                new WizardChoice(
                        field.id() + "-yes", "true", words.text("flag.true"), "true".equals(value)),
                new WizardChoice(
                        field.id() + "-no",
                        "false",
                        words.text("flag.false"),
                        "false".equals(value)));
    }

    String fault(String id) {
        String key = state.faults().get(id);
        return key == null ? "" : texts.text(key);
    }

    List<FindingLine> lines(List<Finding> findings, List<WizardField> fields) {
        Pointers shown = new Pointers();
        fields.forEach(field -> shown.show(field.pointer()));
        return findings.stream()
                .map(
                        finding ->
                                line(
                                        finding,
                                        RuleTexts.describe(finding, locale()),
                                        shown.target(finding.pointer())))
                .toList();
    }

    FindingLine line(Finding finding, FindingText text, String target) {
        return new FindingLine(
                finding.severity() == Severity.REFUSE,
                text.message(),
                text.suggestion(),
                finding.clause(),
                target);
    }

    /** URL of the page and field where a finding can be corrected. */
    String hrefOf(Finding finding) {
        WizardStep.Place place = WizardStep.of(finding.pointer());
        int rows = 0;
        String list = state.topics(place, 0).list();
        if (!list.isEmpty()) {
            rows = state.answers().size(list);
        }
        Pointers shown = new Pointers();
        state.topics(place, rows).fields().forEach(field -> shown.show(field.pointer()));
        String target =
                place.step() == WizardStep.DOCUMENTS && !state.isProvider()
                        ? "documents"
                        : shown.target(finding.pointer());
        String href = state.href(place);
        return href + (href.contains("&check=1") ? "" : "&check=1") + "#" + target;
    }

    List<WizardSummary.Topic> summary() {
        return summary.topics();
    }

    List<AccessStatus> accesses() {
        return accesses.usable();
    }

    String accessName(String id) {
        return accesses.name(id);
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
                info.map(found -> (found.bytes() + 1023) / 1024).orElse(0));
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
