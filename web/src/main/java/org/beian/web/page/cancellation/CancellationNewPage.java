package org.beian.web.page.cancellation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.procedure.CancellableFiling;
import org.beian.cancellation.procedure.CancellationPreview;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the form on which a sponsor or a provider applies for a cancellation. The address
 * says which filing it is about.
 */
@Named
@RequestScoped
@Clause("15.1")
public class CancellationNewPage {

    /** On whose behalf a provider applies: for the sponsor, with its mandate. */
    private static final String MANDATE = "MANDATE";

    /** A provider withdraws from a former customer by itself (B14). */
    private static final String WITHDRAWING = "WITHDRAWING";

    @Inject CancellationProcedure procedure;
    @Inject CancellationPreview preview;
    @Inject KeptDocuments documents;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    private CancellableFiling filing;
    private String what;
    private String behalf;
    private String reason;
    private String reference;
    private LocalDate serviceEndedOn;

    /** Looks for the filing of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        if (number != null && !number.isBlank()) {
            filing = preview.parts(number.strip()).orElse(null);
            if (filing == null) {
                declines.wrong("Cancellations", "cancel.nothingFound");
            }
        }
    }

    /** Looks for the filing that was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(address.path(), "number", number));
    }

    /** What the applicant may apply about; null while no filing was found. */
    public CancellableFiling getFiling() {
        return filing;
    }

    /** Choices of what is to be cancelled: kind, number and, of an access, its provider's code. */
    public List<SelectItem> getChoices() {
        List<SelectItem> items = new ArrayList<>();
        if (filing == null) {
            return items;
        }
        items.add(
                choice(CancellationKind.CANCEL_SUBJECT, filing.filingNumber(), "", filing.name()));
        for (CancellableFiling.Website website : filing.websites()) {
            String site = website.filingNumber();
            items.add(choice(CancellationKind.CANCEL_WEBSITE, site, "", website.name()));
            for (CancellableFiling.Access access : website.accesses()) {
                items.add(
                        choice(
                                CancellationKind.CANCEL_ACCESS,
                                site,
                                access.code(),
                                website.name() + " • " + access.provider()));
            }
        }
        return items;
    }

    private SelectItem choice(CancellationKind kind, String of, String access, String name) {
        return new SelectItem(
                String.join(" ", kind.name(), of, access),
                words.text("cancel.choice", words.name(kind), name, of));
    }

    public List<SelectItem> getBehalves() {
        return List.of(
                new SelectItem(MANDATE, words.text("cancel.behalf.mandate")),
                new SelectItem(WITHDRAWING, words.text("cancel.behalf.withdrawing")));
    }

    public boolean isProviders() {
        return "provider".equals(address.folder());
    }

    /** Hands the application in. */
    public void submit() {
        String[] chosen = what.split(" ", 3);
        boolean mandate = MANDATE.equals(behalf);
        String purpose = mandate ? CancellationDocument.MANDATE : CancellationDocument.SPONSOR_TOLD;
        List<CancellationDocument> named =
                documents.list().stream().map(id -> new CancellationDocument(id, purpose)).toList();
        CancellationRequest request =
                new CancellationRequest(
                        CancellationKind.valueOf(chosen[0]),
                        chosen[1],
                        chosen[2].isEmpty() ? null : chosen[2],
                        reason,
                        mandate,
                        named,
                        reference == null || reference.isBlank() ? null : reference.strip(),
                        serviceEndedOn);
        declines.attempt(
                () -> {
                    Long id = procedure.submit(request).id();
                    declines.done("Cancellations", "cancel.submitted");
                    PageErrors.goSaying("/" + address.folder() + "/cancellation.xhtml?id=" + id);
                },
                CancellationNewPage::field);
    }

    /** The field that a fault is about; null for the page. */
    private static String field(String pointer) {
        return switch (pointer) {
            case "/reason" -> "reason";
            case "/kind", "/filingNumber", "/access" -> "what";
            case "/mandate" -> "mandate";
            case "/serviceEndedOn" -> "serviceEnded";
            default -> pointer.startsWith("/attachments") ? "mandate" : null;
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

    public String getBehalf() {
        return behalf;
    }

    public void setBehalf(String chosen) {
        behalf = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** Since when a provider that withdraws no longer serves; null for today. */
    public LocalDate getServiceEndedOn() {
        return serviceEndedOn;
    }

    public void setServiceEndedOn(LocalDate entered) {
        serviceEndedOn = entered;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String entered) {
        reference = entered;
    }
}
