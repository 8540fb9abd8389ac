package org.beian.web.page.cancellation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellableFiling;
import org.beian.cancellation.procedure.CancellationPreview;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.law.Clause;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeReview;
import org.beian.unfiledchange.procedure.UnfiledChangeView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the form on which a reviewer opens the cancellation of an untrue filing on the
 * authority's own motion. The address says which filing it is about.
 */
@Named
@RequestScoped
@Clause("8.2")
public class OwnMotionPage {

    @Inject OwnMotion procedure;
    @Inject UnfiledChangeReview unfiledChanges;
    @Inject UnfiledChangeReading unfiledChange;
    @Inject CancellationPreview preview;
    @Inject KeptDocuments documents;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    /** Unfiled change from which it is opened; null for none. */
    @Inject
    @ManagedProperty("#{param.unfiledChange}")
    String changeId;

    private CancellableFiling filing;
    private String what;
    private String reason;
    private String facts;
    private Integer seen;

    /** Looks for the filing of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        if (isReviewer() && number != null && !number.isBlank()) {
            filing = preview.ofAuthority(number.strip()).orElse(null);
            if (filing == null) {
                declines.wrong("Cancellations", "ownMotion.nothingFound");
            }
        }
    }

    public void enter() {
        if (!isReviewer()) {
            PageErrors.notFound();
        }
    }

    private boolean isReviewer() {
        return callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
    }

    /** Looks for the filing that was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(address.path(), "number", number));
    }

    /** What may be cancelled; null while no filing was found. */
    public CancellableFiling getFiling() {
        return filing;
    }

    /** The subject and each of its websites, by kind and number. */
    public List<SelectItem> getChoices() {
        List<SelectItem> items = new ArrayList<>();
        if (filing != null) {
            items.add(
                    choice(CancellationKind.CANCEL_SUBJECT, filing.filingNumber(), filing.name()));
            filing.websites()
                    .forEach(
                            site ->
                                    items.add(
                                            choice(
                                                    CancellationKind.CANCEL_WEBSITE,
                                                    site.filingNumber(),
                                                    site.name())));
        }
        return items;
    }

    private SelectItem choice(CancellationKind kind, String of, String name) {
        return new SelectItem(
                kind.name() + " " + of, words.text("cancel.choice", words.name(kind), name, of));
    }

    /** Opens it; the sponsor is heard. */
    public void open() {
        String[] chosen = what.split(" ", 2);
        CancellationRequest request =
                new CancellationRequest(
                        CancellationKind.valueOf(chosen[0]),
                        chosen[1],
                        null,
                        reason,
                        false,
                        documents.list().stream()
                                .map(
                                        id ->
                                                new CancellationDocument(
                                                        id, CancellationDocument.EVIDENCE))
                                .toList(),
                        null,
                        null);
        declines.attempt(
                () -> {
                    Long id =
                            changeId == null
                                    ? procedure.open(request, facts)
                                    : unfiledChanges.pursue(changeId, seen, request, facts);
                    declines.done("Cancellations", "ownMotion.opened");
                    PageErrors.goSaying("/" + address.folder() + "/cancellation.xhtml?id=" + id);
                },
                OwnMotionPage::field);
    }

    /** The field that a fault is about; null for the page. */
    private static String field(String pointer) {
        return switch (pointer) {
            case "/reason" -> "reason";
            case "/facts" -> "facts";
            case "/kind", "/filingNumber" -> "what";
            default -> pointer.startsWith("/attachments") ? "evidence" : null;
        };
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered == null ? null : entered.strip();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String chosen) {
        what = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** What was found; at first what the unfiled change says. */
    public String getFacts() {
        return facts != null || changeId == null
                ? facts
                : change().map(
                                view ->
                                        words.text(
                                                "unfiledChange.facts",
                                                words.name(view.item()),
                                                view.filed(),
                                                view.found()))
                        .orElse(null);
    }

    private Optional<UnfiledChangeView> change() {
        return PageErrors.ifThere(() -> unfiledChange.show(changeId));
    }

    /** Version of the unfiled change that the page showed; 0 without one. */
    public int getSeen() {
        return seen != null || changeId == null
                ? Objects.requireNonNullElse(seen, 0)
                : change().map(UnfiledChangeView::version).orElse(0);
    }

    public void setSeen(int shown) {
        seen = shown;
    }

    public void setFacts(String entered) {
        facts = entered;
    }
}
