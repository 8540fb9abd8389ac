package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.filing.submission.FilingDrafts;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.rule.Severity;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.FieldPlaces;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;
import org.beian.web.page.filing.wizard.WizardTexts;

/** Backing bean of the sponsor's applications as cards, the latest first. */
@Named
@RequestScoped
public class SponsorCards {

    static final String PAGE = "/sponsor/filings.xhtml";
    static final String FILING = "/sponsor/filing.xhtml?id=";
    static final String WIZARD = "/sponsor/wizard.xhtml";

    private static final int SHOWN = 20;

    private HttpServletRequest request;
    private FilingSearch filings;
    private FilingDrafts drafts;
    private WizardTexts texts;
    private Words words;
    private PageErrors declines;

    private List<FilingStatus> found;

    protected SponsorCards() {}

    @Inject
    SponsorCards(
            HttpServletRequest request,
            FilingSearch filings,
            FilingDrafts drafts,
            WizardTexts texts,
            Words words,
            PageErrors declines) {
        this.request = request;
        this.filings = filings;
        this.drafts = drafts;
        this.texts = texts;
        this.words = words;
        this.declines = declines;
    }

    public List<SponsorCard> getCards() {
        return found().stream().limit(SHOWN).map(this::card).toList();
    }

    /** Message about the draft just saved, or empty. */
    public String getKept() {
        String id = DeskAddress.text(request, "kept").replaceAll("[^0-9]", "");
        return id.isEmpty() ? "" : texts.text("cards.kept", id);
    }

    /** URL of the next cards, or empty. */
    public String getNextHref() {
        return found().size() <= SHOWN
                ? ""
                : Addressed.with(first(), "before", found().get(SHOWN - 1).id());
    }

    public String getFirstHref() {
        return before() == 0 ? "" : first();
    }

    private String first() {
        return state() == null ? PAGE : Addressed.with(PAGE, "state", state().name());
    }

    /** Sentence that only the applications in one state are shown, or empty. */
    public String getFiltered() {
        return state() == null ? "" : texts.text("cards.filtered", words.state(state()));
    }

    public String getAllHref() {
        return PAGE;
    }

    private FilingState state() {
        return Choices.chosen(request.getParameter("state"), FilingState.class);
    }

    private List<FilingStatus> found() {
        if (found == null) {
            found =
                    PageErrors.ifThere(() -> filings.own(state(), null, before(), false, SHOWN + 1))
                            .orElse(List.of());
        }
        return found;
    }

    private long before() {
        return Addressed.id(request.getParameter("before")).orElse(0L);
    }

    private SponsorCard card(FilingStatus status) {
        boolean entrusted = status.provider() != null && status.provider().onBehalf();
        boolean mine = status.state().revisable() && !entrusted;
        boolean asked = status.state() == FilingState.AWAITING_SPONSOR;
        return new SponsorCard(
                status.id(),
                title(status),
                about(status),
                texts.text(
                        "card.state."
                                + (entrusted && status.state() == FilingState.RETURNED
                                        ? "AT_PROVIDER"
                                        : status.state()),
                        Objects.toString(status.bureau(), "")),
                mine && status.state() == FilingState.REFUSED
                        ? "warn"
                        : States.kind(status.state()),
                steps(status.state(), entrusted ? situation(status) : status.state().name()),
                problem(status),
                next(status, entrusted),
                status.clock(),
                sites(status),
                mine || asked ? texts.text("card.act." + status.state()) : "",
                asked
                        ? FILING + status.id()
                        : WIZARD
                                + "?id="
                                + status.id()
                                + (status.state() == FilingState.DRAFT
                                        ? "&step=subject"
                                        : "&step=check"),
                FILING + status.id(),
                PageErrors.isActing() || mine && status.state() == FilingState.DRAFT
                        ? texts.text("card.deleteAsk", title(status))
                        : "");
    }

    /** Deletes a draft, which the button names, as its row may be another one by now. */
    public void delete(String id) {
        if (declines.attempt(() -> drafts.delete(id))) {
            declines.done("Sponsor", "cards.deleted");
            PageErrors.goSaying(PAGE);
        }
    }

    private String title(FilingStatus status) {
        String names =
                status.websites().stream()
                        .map(FilingStatus.NumberedWebsite::name)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(words.comma()));
        return Stream.of(names, Objects.toString(status.subjectName(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> texts.text("card.unnamed", status.id()));
    }

    private String about(FilingStatus status) {
        String domains =
                status.websites().stream()
                        .flatMap(site -> site.domains().stream())
                        .limit(3)
                        .collect(Collectors.joining(" "));
        return Stream.of(
                        domains,
                        words.name("filing-kinds", status.kind()),
                        words.text("desk.round", status.round()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" • "));
    }

    private List<SponsorCard.Step> steps(FilingState state, String situation) {
        if (state == FilingState.WITHDRAWN) {
            return List.of();
        }
        int at =
                switch (state) {
                    case DRAFT, WITHDRAWN -> 1;
                    case AWAITING_PROVIDER, AWAITING_SPONSOR, RETURNED -> 2;
                    case UNDER_REVIEW, AWAITING_APPROVAL_DOCUMENT, REFUSED -> 3;
                    case APPROVED -> 4;
                };
        List<SponsorCard.Step> steps = new ArrayList<>();
        for (int step = 1; step <= 4; step++) {
            String own = texts.ifAny("card.step." + step + "." + situation);
            steps.add(
                    new SponsorCard.Step(
                            own.isEmpty() ? texts.text("card.step." + step) : own,
                            step < at || state == FilingState.APPROVED,
                            step == at));
        }
        return steps;
    }

    private SponsorCard.Problem problem(FilingStatus status) {
        return switch (status.state()) {
            case RETURNED -> returned(status);
            case REFUSED -> refused(status);
            default -> null;
        };
    }

    private SponsorCard.Problem returned(FilingStatus status) {
        if (status.provider() != null && status.provider().sentBackReason() != null) {
            boolean declined = status.provider().onBehalf();
            return new SponsorCard.Problem(
                    texts.text(declined ? "card.declined" : "card.sentBack"),
                    status.provider().sentBackReason(),
                    declined ? "12.7" : "12.2",
                    "");
        }
        List<Finding> refusing =
                status.findings().stream()
                        .filter(finding -> finding.severity() == Severity.REFUSE)
                        .toList();
        if (refusing.isEmpty()) {
            return null;
        }
        Finding first = refusing.get(0);
        FindingText text = RuleTexts.describe(first, words.locale());
        String place = FieldPlaces.of(first.pointer(), words);
        return new SponsorCard.Problem(
                place.isEmpty() ? text.message() : place,
                (place.isEmpty() ? "" : text.message() + " ") + text.suggestion(),
                first.clause(),
                texts.text("card.count", 1, refusing.size()));
    }

    private SponsorCard.Problem refused(FilingStatus status) {
        List<FilingStatus.StatedReason> reasons = status.decision().reasons();
        return new SponsorCard.Problem(
                reasons.stream()
                        .map(reason -> words.name("refusal-reasons", reason.code()))
                        .collect(Collectors.joining(words.comma())),
                Objects.toString(status.decision().opinion(), ""),
                Objects.toString(reasons.get(0).clause(), ""),
                "");
    }

    /** State of an entrusted application; changes that a person took or sent back are none. */
    private static String situation(FilingStatus status) {
        if (States.isRecalled(status)) {
            return "RECALLED";
        }
        return status.state() == FilingState.RETURNED && status.provider().sentBackReason() != null
                ? "DECLINED"
                : status.state().name();
    }

    private String next(FilingStatus status, boolean entrusted) {
        if (entrusted) {
            return texts.text(
                    "card.entrusted." + situation(status),
                    status.provider().provider(),
                    Objects.toString(status.bureau(), ""));
        }
        return texts.text("card.next." + status.state(), Objects.toString(status.bureau(), ""));
    }

    private static List<String> sites(FilingStatus status) {
        return status.state() != FilingState.APPROVED
                ? List.of()
                : status.websites().stream()
                        .map(site -> Objects.toString(site.name(), "") + " " + site.filingNumber())
                        .toList();
    }
}
