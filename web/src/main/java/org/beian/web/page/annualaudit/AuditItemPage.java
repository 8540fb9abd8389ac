package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.document.AttachmentInfo;
import org.beian.filing.content.FilingContent;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.value.FilingNumber;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one audited website, for sponsor, provider and authority. */
@Named
@RequestScoped
@Clause("18.2")
public class AuditItemPage {

    @Inject AuditItemReading reading;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private AuditItemView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The audited website, or null when it is not there for this user. */
    public AuditItemView getView() {
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

    /** Discards what was read, after an act. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return Addressed.href(address.path(), "id", id);
    }

    public String getTitle() {
        return getView() == null
                ? words.text("audit.items")
                : words.text("audit.item", Integer.toString(view.year()), view.filingNumber());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Path of the application by which the sponsor corrects it, from the context root. */
    public String getCorrectHref() {
        return Addressed.href(
                "/sponsor/wizard.xhtml",
                "kind",
                FilingContent.CHANGE,
                "number",
                subject(),
                "part",
                view.filingNumber());
    }

    /** Path of the application by which the sponsor cancels the website, from the context root. */
    public String getCancelHref() {
        return Addressed.href("/sponsor/cancellationNew.xhtml", "number", view.filingNumber());
    }

    /** Path of the form by which the bureau asks the providers to verify it (7.3). */
    public String getAskHref() {
        return Addressed.href(
                "/bureau/verificationTaskNew.xhtml",
                "number",
                view.filingNumber(),
                "audit",
                view.id().toString());
    }

    private String subject() {
        return FilingNumber.parse(view.filingNumber()).subject().canonical();
    }

    /** Whether its sponsor reads it, and it waits for the sponsor. */
    public boolean isMine() {
        return isOf("sponsor") && view.state() == AuditItemState.OPEN;
    }

    /** Whether the sponsor may confirm it, or could when the form was shown. */
    public boolean isConfirmable() {
        return isOf("sponsor") && (PageErrors.isActing() || isMine() && !isDiffering());
    }

    /**
     * Whether the sponsor has differences to correct or explain, or had when the form was shown.
     */
    public boolean isExplainable() {
        return isOf("sponsor") && (PageErrors.isActing() || isMine() && isDiffering());
    }

    /** Whether a difference stands. */
    public boolean isDiffering() {
        return view.differences().stream().anyMatch(Difference::stands);
    }

    /** Whether the provider may confirm it by mandate, or could when the form was shown. */
    public boolean isMandated() {
        return isOf("provider") && (PageErrors.isActing() || view.mayConfirmByMandate());
    }

    /** Whether the provider may urge its sponsor, or could when the form was shown. */
    public boolean isUrgeable() {
        return isOf("provider") && (PageErrors.isActing() || view.state() == AuditItemState.OPEN);
    }

    /** Whether the reader is to decide on an explanation, or was when the form was shown. */
    public boolean isDecidable() {
        return isReviewer() && (PageErrors.isActing() || view.phase() == AuditItemPhase.EXPLAINED);
    }

    /** Whether the reader may fail it, or could when the form was shown. */
    public boolean isFailable() {
        return isReviewer()
                && (PageErrors.isActing()
                        || view.phase() == AuditItemPhase.EXPLAINED
                        || view.phase() == AuditItemPhase.OVERDUE);
    }

    /** Whether the reader may ask the providers to verify what differs of a website in force. */
    public boolean isVerifiable() {
        return isReviewer() && isDiffering() && view.result() != AuditResult.CANCELLED;
    }

    private boolean isReviewer() {
        return isOf("bureau") && callers.current().has(Roles.REVIEWER);
    }

    private boolean isOf(String folder) {
        return folder.equals(address.folder());
    }

    /** Whether documents of the explanation can be opened: all but the provider may. */
    public boolean isDocumentsShown() {
        return !isOf("provider") && !view.documents().isEmpty();
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    public String letterHref(Letter letter) {
        return "/letters/audits/" + view.id() + "/" + letter.id();
    }

    public String documentHref(AttachmentInfo document) {
        return getFolder() + "/auditDocuments/" + view.id() + "/" + document.id();
    }

    /** Whether an authority reads, which has pages on opinions. */
    public boolean isOfAuthority() {
        return isOf("bureau") || isOf("ministry");
    }

    public String opinionHref(OpinionView opinion) {
        return getFolder() + "/opinionDocuments/" + opinion.id() + "/" + opinion.document().id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "AuditItemState"))
                .toList();
    }
}
