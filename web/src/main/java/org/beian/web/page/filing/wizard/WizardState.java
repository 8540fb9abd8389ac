package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.reading.SheetSection;
import org.beian.filing.submission.FilingChangeDrafts;
import org.beian.filing.submission.FilingDraft;
import org.beian.filing.submission.FilingDrafts;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;

/**
 * Request state of the wizard: the draft as last saved, overlaid with the input. The page is a URL
 * parameter, so that it can be opened again at any time.
 */
@RequestScoped
class WizardState {

    /** Most websites of an application, as at the interface. */
    static final int MOST_SITES = 100;

    private static final int MOST_ROWS = 20;

    private HttpServletRequest request;
    private FilingDrafts drafts;
    private WizardAccesses accesses;
    private PageErrors declines;
    private FilingChangeDrafts changes;
    private Boolean moving;

    private FilingDraft draft;
    private boolean looked;
    private boolean stale;
    private boolean kept;
    private Integer seen;
    private WizardAnswers answers;

    protected WizardState() {}

    @Inject
    WizardState(
            HttpServletRequest request,
            FilingDrafts drafts,
            WizardAccesses accesses,
            PageErrors declines,
            FilingChangeDrafts changes) {
        this.accesses = accesses;
        this.request = request;
        this.drafts = drafts;
        this.declines = declines;
        this.changes = changes;
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

    /** The draft; null when there is none or it cannot be edited, which the page then explains. */
    FilingDraft draft() {
        if (!looked && !isNew()) {
            looked = true;
            draft = declines.attempt(() -> drafts.open(id())).orElse(null);
        }
        return draft;
    }

    WizardStep.Place place() {
        if (isNew()) {
            return new WizardStep.Place(WizardStep.START, 0);
        }
        return WizardStep.named(DeskAddress.text(request, "step"))
                .map(step -> new WizardStep.Place(step, step.isPerSite() ? site() : 0))
                .filter(named -> places().all().contains(named))
                .orElseGet(() -> places().first());
    }

    /** The pages of the draft, in order. */
    WizardPlaces places() {
        return draft() == null
                ? new WizardPlaces(isProvider(), FilingContent.NEW, true, 1)
                : new WizardPlaces(isProvider(), kind(), hasSubject(), sites());
    }

    /** Kind of the application; of one that is not begun yet, the one that the address names. */
    String kind() {
        return draft() == null
                ? Stream.of(
                                FilingContent.CHANGE,
                                FilingContent.ADD_WEBSITE,
                                FilingContent.ADD_ACCESS)
                        .filter(DeskAddress.text(request, "kind")::equals)
                        .findFirst()
                        .orElse(FilingContent.NEW)
                : draft().content().kind();
    }

    /** Number of the filing that it touches, or that the address names; empty for a first one. */
    String number() {
        return draft() == null
                ? DeskAddress.text(request, "number")
                : answers().text("/filingNumber");
    }

    boolean isTouching() {
        return !FilingContent.NEW.equals(kind());
    }

    /** Whether the subject is one of its parts. */
    boolean hasSubject() {
        return !isTouching() || answers().at("/subject").isObject();
    }

    /** Whether further websites can be added to it. */
    boolean takesSites() {
        return !isTouching() || FilingContent.ADD_WEBSITE.equals(kind());
    }

    /** Items of a change beside what is filed, as saved last. */
    List<SheetSection> compared() {
        return FilingContent.CHANGE.equals(kind()) ? draft().compared() : List.of();
    }

    /** The item at a pointer, where it differs from what is filed. */
    Optional<SheetRow> changed(String pointer) {
        return compared().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.changed() && row.pointer().equals(pointer))
                .findFirst();
    }

    WizardTopics topics() {
        return topics(place());
    }

    /** The fields of a page; of its list, as many rows as the draft has. */
    WizardTopics topics(WizardStep.Place place) {
        String list = new WizardTopics(isProvider(), place, 0).list();
        int rows = list.isEmpty() ? 0 : Math.min(answers().size(list), MOST_ROWS);
        return new WizardTopics(
                isProvider(),
                place,
                rows,
                filled(place, list, rows),
                hasSubject(),
                FilingContent.ADD_ACCESS.equals(kind()),
                isMoving());
    }

    /** Whether there may be a filing in another province to move: a provider does not know. */
    private boolean isMoving() {
        if (moving == null) {
            moving = !isTouching() && (isProvider() || !changes.held().isEmpty());
        }
        return moving;
    }

    /** Rows of accesses that name an application for access whose addresses are kept. */
    private Set<Integer> filled(WizardStep.Place place, String list, int rows) {
        if (place.step() != WizardStep.ACCESS) {
            return Set.of();
        }
        return IntStream.range(0, rows)
                .filter(
                        row ->
                                accesses.isUsable(
                                        answers().text(list + "/" + row + "/accessApplication")))
                .boxed()
                .collect(Collectors.toSet());
    }

    boolean isFull() {
        return answers().size(topics().list()) >= MOST_ROWS;
    }

    /** Content of the draft, overlaid with the input. */
    WizardAnswers answers() {
        if (answers == null) {
            answers = WizardAnswers.of(draft().content());
        }
        return answers;
    }

    int sites() {
        return Math.max(answers().size("/websites"), isTouching() ? 0 : 1);
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
        return hasSubject()
                && (person.isEmpty() || person.equals(answers().at("/subject/responsible")));
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

    /** Version that the form was shown with, or null. */
    Integer seen() {
        return seen;
    }

    void see(Integer version) {
        seen = version;
    }

    /** Version for the form: the one it was shown with, or the one that was saved just now. */
    Integer version() {
        boolean again = seen != null && !kept;
        return again ? seen : draft() == null ? null : Integer.valueOf(draft().version());
    }

    /** The newer version of which the page tells, or null. */
    Integer told() {
        return stale && draft() != null ? Integer.valueOf(draft().version()) : null;
    }

    /** Marks that the draft was saved elsewhere meanwhile. */
    void markStale() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }

    /** Reads the draft again after it was saved in this request. */
    void reload() {
        draft = drafts.open(id());
        answers = null;
        kept = true;
    }

    /** Whether the draft was saved in this request. */
    boolean isKept() {
        return kept;
    }

    /** Whether the page was opened from the last one, to which it then leads back. */
    boolean isFromCheck() {
        return "check".equals(request.getParameter("from"));
    }

    /**
     * Whether findings are shown at the fields: on request, or after the application was returned.
     */
    boolean isChecking() {
        return isFromCheck()
                || "1".equals(request.getParameter("check"))
                || draft() != null && draft().state() != FilingState.DRAFT;
    }

    /** URL of a page of the wizard, from the context root. */
    String href(WizardStep.Place place) {
        String site = place.step().isPerSite() ? "&site=" + place.site() : "";
        return request.getServletPath() + "?id=" + id() + "&step=" + place.step().path() + site;
    }

    /** The same for a page that leads back to the last one. */
    String hrefFromCheck(WizardStep.Place place) {
        return href(place) + "&from=check";
    }

    private int site() {
        String text = DeskAddress.text(request, "site");
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), MOST_SITES - 1) : 0;
    }
}
