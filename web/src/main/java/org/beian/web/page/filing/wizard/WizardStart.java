package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beian.access.application.AccessStatus;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.submission.FilingChangeDrafts;
import org.beian.filing.submission.FilingDraft;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.value.FilingNumber;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;

/**
 * Backing bean of the beginning of an application: what to have at hand, and from which access; of
 * one that touches what is filed, which parts of it.
 */
@Named
@RequestScoped
public class WizardStart {

    /** The choice of the subject among the parts, whose others are numbers of websites. */
    private static final String SUBJECT = "subject";

    @Inject HttpServletRequest request;
    @Inject WizardState state;
    @Inject WizardView view;
    @Inject WizardTexts texts;
    @Inject WizardAccesses accesses;
    @Inject FilingSubmission submission;
    @Inject FilingChangeDrafts changes;
    @Inject FilingDrafts drafts;
    @Inject PageErrors declines;

    private FilingChangeDrafts.Choice filing;
    private boolean looked;

    // Faces fills lists of this very type
    private List<String> chosen;
    private List<String> parts;
    private String number;

    /** What the applicant should have at hand before beginning. */
    public List<String> getNeeds() {
        return view.needs();
    }

    /** Kind of the application: NEW, CHANGE, ADD_WEBSITE or ADD_ACCESS. */
    public String getKind() {
        return state.kind();
    }

    /** The filing that it touches; null for a first one, and where the caller may not read it. */
    public FilingChangeDrafts.Choice getFiling() {
        if (!looked) {
            String named = state.number();
            filing =
                    state.isTouching() && !named.isEmpty()
                            ? PageErrors.ifThere(() -> changes.parts(named)).orElse(null)
                            : null;
            looked = true;
        }
        return filing;
    }

    /**
     * Whether it touches a filing that the caller may not touch. A provider may come to one that it
     * does not serve yet, by the sponsor's mandate; then it enters the number.
     */
    boolean isUnknown() {
        return state.isTouching()
                && getFiling() == null
                && (!state.isProvider()
                        || FilingContent.CHANGE.equals(state.kind())
                        || !state.number().isEmpty());
    }

    /** Parts of a change to choose from. */
    public List<SelectItem> getChoices() {
        List<SelectItem> choices = new ArrayList<>();
        if (getFiling() == null) {
            return choices;
        }
        choices.add(new SelectItem(SUBJECT, texts.text("begin.subject", getFiling().name())));
        getFiling().websites().stream()
                .filter(FilingChangeDrafts.Choice.Site::changeable)
                .forEach(site -> choices.add(new SelectItem(site.filingNumber(), name(site))));
        return choices;
    }

    /** Websites that get another access. */
    public List<SelectItem> getSites() {
        return getFiling().websites().stream()
                .map(site -> new SelectItem(site.filingNumber(), name(site)))
                .toList();
    }

    private String name(FilingChangeDrafts.Choice.Site site) {
        return texts.text("begin.site", site.name(), site.filingNumber());
    }

    /** Applications for access to begin with. */
    public List<WizardChoice> getAccesses() {
        return accesses.waiting().stream()
                .map(access -> new WizardChoice(access.id(), accesses.name(access.id())))
                .toList();
    }

    /** Those to begin with: the one that the address names, or the only one that there is. */
    public List<String> getChosen() {
        if (chosen == null) {
            String named = DeskAddress.text(request, "access");
            List<String> all = accesses.waiting().stream().map(AccessStatus::id).toList();
            chosen = new ArrayList<>();
            if (all.contains(named)) {
                chosen.add(named);
            } else if (named.isEmpty() && all.size() == 1) {
                chosen.addAll(all);
            }
        }
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    /** The parts of a change; to begin with the one that the address names. */
    public List<String> getParts() {
        if (parts == null) {
            String named = DeskAddress.text(request, "part");
            parts = new ArrayList<>();
            getChoices().stream()
                    .filter(choice -> named.equals(choice.getValue()))
                    .forEach(choice -> parts.add(named));
        }
        return parts;
    }

    public void setParts(List<String> parts) {
        this.parts = parts;
    }

    /** Whether a number is asked: of the website that gets another access, or of the filing. */
    private boolean isNumberAsked() {
        return FilingContent.ADD_ACCESS.equals(state.kind())
                || state.isTouching() && getFiling() == null;
    }

    /** Number of the filing, or of the website that gets another access. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public void begin() {
        if (isUnknown()) {
            PageErrors.notFound();
            return;
        }
        boolean change = FilingContent.CHANGE.equals(state.kind());
        if (change && getParts().isEmpty()) {
            declines.wrong("Sponsor", "begin.noPart");
            return;
        }
        if (!change && isNumberAsked() && (number == null || number.isBlank())) {
            declines.wrong("Sponsor", "begin.noNumber", "filed");
            return;
        }
        declines.attempt(this::begun)
                .ifPresent(
                        draft ->
                                PageErrors.goTo(
                                        view.page("wizard")
                                                + "?id="
                                                + draft.id()
                                                + "&step="
                                                + (state.isProvider() ? "start" : "subject")));
    }

    private FilingStatus begun() {
        if (!state.isTouching()) {
            return submission.draft(accesses.begin(getChosen()));
        }
        if (getFiling() == null) {
            return submission.draft(unseen());
        }
        Set<String> websites = new LinkedHashSet<>(getParts());
        boolean subject = websites.remove(SUBJECT);
        if (FilingContent.ADD_ACCESS.equals(state.kind())) {
            websites.add(canonical(number));
        }
        FilingStatus draft = changes.begin(state.kind(), filing.filingNumber(), subject, websites);
        if (!FilingContent.CHANGE.equals(state.kind())) {
            FilingDraft begun = drafts.open(draft.id());
            drafts.keep(draft.id(), begun.version(), withAccesses(begun.content()));
        }
        return draft;
    }

    /** The beginning for a filing that the provider does not serve yet: its number only. */
    private FilingContent unseen() {
        boolean access = FilingContent.ADD_ACCESS.equals(state.kind());
        WizardAnswers answers = WizardAnswers.of(FilingContent.empty(state.kind()));
        answers.put("/filingNumber", new TextNode(subject(number)));
        if (access) {
            answers.put("/websites/0/filingNumber", new TextNode(canonical(number)));
        }
        return withAccesses(answers.toContent());
    }

    /** Fills in what the chosen applications for access give: accesses, and of new websites all. */
    private FilingContent withAccesses(FilingContent begun) {
        WizardAnswers answers = WizardAnswers.of(begun);
        WizardAnswers given = WizardAnswers.of(accesses.begin(getChosen()));
        boolean access = FilingContent.ADD_ACCESS.equals(state.kind());
        JsonNode person = answers.at("/websites/0/responsible").deepCopy();
        for (int site = 0; site < given.size("/websites"); site++) {
            String from = "/websites/" + site;
            String to = access ? "/websites/0" : from;
            if (!access) {
                for (String item : List.of("name", "domains", "languages")) {
                    answers.put(to + "/" + item, orNull(given.at(from + "/" + item)));
                }
                answers.put(to + "/responsible", orNull(person.deepCopy()));
            }
            for (JsonNode each : given.at(from + "/accesses")) {
                answers.put(to + "/accesses/" + answers.size(to + "/accesses"), each);
            }
        }
        return answers.toContent();
    }

    private static JsonNode orNull(JsonNode any) {
        return any.isMissingNode() ? null : any;
    }

    /** What is no number stays as typed, and the check reports it. */
    private static String canonical(String typed) {
        return FiledPart.number(typed).map(FilingNumber::canonical).orElse(typed);
    }

    private static String subject(String typed) {
        return FiledPart.number(typed).map(each -> each.subject().canonical()).orElse(typed);
    }
}
