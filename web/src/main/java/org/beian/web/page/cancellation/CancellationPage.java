package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.procedure.CancellationEffects;
import org.beian.cancellation.procedure.CancellationPreview;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.code.CodeTables;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the page of one application for cancellation, for its applicant, for the sponsor
 * and for the authority that decides.
 */
@Named
@RequestScoped
@Clause("15.1")
public class CancellationPage {

    private static final String REASONS = "cancellation-refusal-reasons";

    @Inject CancellationReading reading;
    @Inject CancellationPreview preview;
    @Inject CodeTables codes;
    @Inject Callers callers;
    @Inject Units units;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private CancellationView view;
    private CancellationEffects effects;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The application, or null when it is not there for this user. */
    public CancellationView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    /** The id in the URL. */
    String getId() {
        return id;
    }

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
        effects = null;
    }

    /** URL of this page, from the context root. */
    String href() {
        return address.path() + "?id=" + getView().id();
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    public String getTitle() {
        return words.text("cancel.one", getView() == null ? "" : view.id().toString());
    }

    /** What is to be cancelled, ended, or ordered to be stopped. */
    public CancellationEffects getEffects() {
        if (effects == null) {
            effects = preview.effects(id);
        }
        return effects;
    }

    public String getReasons() {
        return named(view.decision().reasons().stream());
    }

    private String named(Stream<String> reasons) {
        return reasons.map(code -> words.code(REASONS, code))
                .collect(Collectors.joining(words.text("several.comma")));
    }

    public String purpose(CancellationDocument document) {
        return words.code("attachment-purposes", document.purpose());
    }

    public String documentHref(CancellationDocument document) {
        return getFolder() + "/cancellationDocuments/" + view.id() + "/" + document.id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        HistoryLine line = words.history(entry, "CancellationState");
        String reason = entry.reason() == null ? "" : entry.reason();
        return switch (entry.act()) {
            case "SUBMIT", "OPEN_OWN_MOTION" -> line.because(submitted(reason.split(" ", 2)));
            case "REFUSE" -> line.because(named(Stream.of(reason.split(", "))));
            case "TAKE_OVER" -> line.because(words.text("cancel.takenFrom", words.person(reason)));
            default -> line;
        };
    }

    private String submitted(String[] kindAndNumber) {
        return words.text("CancellationKind." + kindAndNumber[0]) + " " + kindAndNumber[1];
    }

    private boolean isUnderReview() {
        return PageErrors.isActing() || view.state() == CancellationState.UNDER_REVIEW;
    }

    /**
     * Whether the reader may take it back, or could when the form was shown: the applicant, and the
     * sponsor in whose name a provider applied (B12).
     */
    public boolean isWithdrawable() {
        boolean sponsors = "sponsor".equals(address.folder());
        return isUnderReview()
                && view.hearing() == null
                && (!sponsors || !view.byProvider() || view.onBehalf());
    }

    /** Whether the reader is a reviewer of the authority that decides, and it is not decided. */
    public boolean isReviewable() {
        boolean reviewer =
                callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
        return reviewer
                && isUnderReview()
                && callers.current()
                        .authority()
                        .flatMap(units::nameOf)
                        .filter(view.authority()::equals)
                        .isPresent();
    }

    /** Whether the reader is the sponsor that is heard, and did not answer. */
    public boolean isAnswerable() {
        return "sponsor".equals(address.folder())
                && view.hearing() != null
                && isUnderReview()
                && (PageErrors.isActing() || view.hearing().answeredAt() == null);
    }

    /** Whether the authority opened it on its own motion (8.2). */
    public boolean isOwnMotion() {
        return view.hearing() != null;
    }

    /** What is to be done next, in one sentence. */
    public String getNextStep() {
        boolean official = !"sponsor".equals(address.folder());
        String waiting =
                view.state() == CancellationState.UNDER_REVIEW && isOwnMotion()
                        ? view.hearing().over() ? ".HEARD" : ".HEARING"
                        : "";
        return words.text(
                isOwnMotion()
                        ? (official ? "ownMotion.nextAtAuthority." : "ownMotion.next.")
                                + view.state()
                                + waiting
                        : "cancel.next."
                                + view.state()
                                + (isAccessEnded() ? ".CANCEL_ACCESS" : ""));
    }

    /** Whether it ended an access alone, and the website stays filed. */
    private boolean isAccessEnded() {
        return view.state() == CancellationState.APPROVED
                && view.kind() == CancellationKind.CANCEL_ACCESS;
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    /** Whether the reader took it and decides now. */
    public boolean isDecidable() {
        return isReviewable() && (PageErrors.isActing() || isTakenByReader());
    }

    public boolean isTakenByReader() {
        return callers.current().username().equals(view.takenBy());
    }

    /** The reviewer who works on it; empty for none. */
    public String getTakenBy() {
        return words.person(view.takenBy());
    }

    /** Reasons to refuse that may be given today. */
    public List<SelectItem> getRefusalReasons() {
        return codes.validOn(REASONS, words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    public String unit(Long providerId) {
        return words.unit(providerId);
    }
}
