package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.filing.application.FilingState;
import org.beian.filing.submission.FilingDraft;
import org.beian.filing.submission.FilingDrafts;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;

/**
 * Request state of the wizard: the draft as last saved, overlaid with the submitted form. The page
 * is a URL parameter, so that it can be opened again at any time.
 */
@RequestScoped
class WizardState {

    /** Most websites of an application, as at the interface. */
    static final int MOST_SITES = 100;

    private static final int MOST_ROWS = 20;

    private HttpServletRequest request;
    private FilingDrafts drafts;
    private PageErrors declines;

    private FilingDraft draft;
    private boolean looked;
    private boolean stale;
    private boolean kept;
    private WizardAnswers answers;
    private final Map<String, String> faults = new LinkedHashMap<>();

    protected WizardState() {}

    @Inject
    WizardState(HttpServletRequest request, FilingDrafts drafts, PageErrors declines) {
        this.request = request;
        this.drafts = drafts;
        this.declines = declines;
    }

    String id() {
        return DeskAddress.text(request, "id");
    }

    boolean isNew() {
        return id().isEmpty();
    }

    boolean isProvider() {
        return request.getServletPath().startsWith("/provider/");
    }

    boolean isPosted() {
        return "POST".equals(request.getMethod());
    }

    /** Verb of the button that was pressed, with its object after a colon. */
    String act() {
        return DeskAddress.text(request, "do");
    }

    /** The draft; null when there is none or it cannot be edited, which the page then explains. */
    FilingDraft draft() {
        if (!looked && !isNew()) {
            looked = true;
            draft = declines.attempt(() -> drafts.open(id())).orElse(null);
        }
        return draft;
    }

    WizardStep.Place place() {
        WizardStep step =
                isNew()
                        ? WizardStep.START
                        : WizardStep.named(DeskAddress.text(request, "step"))
                                .orElse(WizardStep.START);
        return new WizardStep.Place(step, step.isPerSite() ? number("site", MOST_SITES - 1) : 0);
    }

    WizardTopics topics() {
        return topics(place(), rows());
    }

    WizardTopics topics(WizardStep.Place place, int rows) {
        return new WizardTopics(isProvider(), place, rows);
    }

    /** Number of rows in the page's list: as in the submitted form, else as saved. */
    int rows() {
        String list = topics(place(), 0).list();
        if (list.isEmpty()) {
            return 0;
        }
        return isPosted() && request.getParameter("rows") != null
                ? number("rows", MOST_ROWS)
                : Math.min(answers().size(list), MOST_ROWS);
    }

    boolean isFull(int rows) {
        return rows >= MOST_ROWS;
    }

    /** Content of the draft, overlaid with the input. */
    WizardAnswers answers() {
        if (answers == null) {
            answers = WizardAnswers.of(draft().content());
        }
        return answers;
    }

    int sites() {
        return Math.max(answers().size("/websites"), 1);
    }

    /** Websites whose responsible person is the subject's. */
    Set<Integer> samePerson() {
        Set<Integer> same = new LinkedHashSet<>();
        for (int site = 0; site < sites(); site++) {
            if (isSamePerson(site)) {
                same.add(site);
            }
        }
        return same;
    }

    boolean isSamePerson(int site) {
        JsonNode person = answers().at("/websites/" + site + "/responsible");
        return person.isEmpty() || person.equals(answers().at("/subject/responsible"));
    }

    /** Codes of the providers that the accesses name, each once. */
    List<String> providers() {
        Set<String> named = new LinkedHashSet<>();
        for (int site = 0; site < answers().size("/websites"); site++) {
            String list = "/websites/" + site + "/accesses";
            for (int row = 0; row < answers().size(list); row++) {
                named.add(answers().text(list + "/" + row + "/provider"));
            }
        }
        named.remove("");
        return List.copyOf(named);
    }

    List<String> sent(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Version that the form was shown with, or null. */
    Integer seen() {
        String version = DeskAddress.text(request, "version");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    /** Version for the form: the one it was shown with, until the user was told of a newer one. */
    int version() {
        boolean again = isPosted() && !stale && !kept && seen() != null;
        return again ? seen() : draft().version();
    }

    /** Marks that the draft was saved elsewhere meanwhile. */
    void markStale() {
        stale = true;
    }

    /** Reads the draft again after it was saved in this request, as its page may be shown again. */
    void reload() {
        draft = drafts.open(id());
        kept = true;
    }

    boolean isStale() {
        return stale;
    }

    /** Faults of input that cannot be saved, by the id of the field. */
    Map<String, String> faults() {
        return faults;
    }

    /**
     * Whether findings are shown at the fields: on request, or after the application was returned.
     */
    boolean isChecking() {
        return "1".equals(request.getParameter("check"))
                || draft() != null && draft().state() != FilingState.DRAFT;
    }

    /** URL of a page of the wizard, from the context root. */
    String href(WizardStep.Place place) {
        String site = place.step().isPerSite() ? "&site=" + place.site() : "";
        String check = "1".equals(request.getParameter("check")) ? "&check=1" : "";
        return request.getServletPath()
                + "?id="
                + id()
                + "&step="
                + place.step().path()
                + site
                + check;
    }

    private int number(String name, int most) {
        String text = DeskAddress.text(request, name);
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), most) : 0;
    }
}
