package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.Settings;
import org.beian.document.Upload;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.lostaccount.AccountsOfFiling;
import org.beian.lostaccount.LostAccountReceipt;
import org.beian.lostaccount.WrittenApplication;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.primefaces.event.FileUploadEvent;

/**
 * Backing bean of the counter's page for a written application: the filing is found by its number,
 * the paper scanned, and what is written on it copied. The address says how far that is.
 */
@Named
@RequestScoped
@Clause("8.6")
public class LostAccountReceiptPage {

    private static final String PAGE = "/bureau/lostAccountNew.xhtml";

    @Inject LostAccountReceipt receipt;
    @Inject Upload upload;
    @Inject Callers callers;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    @Inject
    @ManagedProperty("#{param.scan}")
    String scan;

    private AccountsOfFiling found;
    private String account;
    private String sponsorName;
    private String documentNumber;
    private String applicant;
    private String email;

    /** Looks for the filing of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        if (number != null && !number.isBlank() && callers.current().has(Roles.CLERK)) {
            found = declines.attempt(() -> receipt.look(number)).orElse(null);
        }
    }

    public void enter() {
        if (!callers.current().has(Roles.CLERK)) {
            PageErrors.notFound();
        }
    }

    /** Looks for the filing that was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(PAGE, "number", number));
    }

    /** Keeps the scan. */
    public void put(FileUploadEvent sent) {
        declines.attempt(
                        () ->
                                upload.keepAtCounter(
                                        sent.getFile().getFileName(), sent.getFile().getContent()))
                .ifPresent(
                        kept ->
                                PageErrors.goTo(
                                        Addressed.href(PAGE, "number", number, "scan", kept.id())));
    }

    /** Receives the application; then another person decides. */
    public void receive() {
        WrittenApplication written =
                new WrittenApplication(
                        number,
                        Addressed.id(account).orElse(null),
                        sponsorName,
                        documentNumber,
                        applicant,
                        email,
                        scan);
        declines.attempt(() -> receipt.receive(written))
                .ifPresent(
                        id -> {
                            declines.done("Accounts", "lost.received");
                            PageErrors.goSaying("/bureau/lostAccount.xhtml?id=" + id);
                        });
    }

    /** Most bytes of a scan. */
    public int getLimit() {
        return settings.number("attachment.maxBytes", null, Shanghai.date(clock.instant()));
    }

    /** The sponsor of the filing; null while none was found. */
    public AccountsOfFiling getFound() {
        return found;
    }

    /** Whether the paper was scanned already. */
    public boolean isScanned() {
        return scan != null && !scan.isEmpty();
    }

    public List<SelectItem> getAccounts() {
        return found == null ? List.of() : items(found.accounts());
    }

    /** Accounts to choose from, each by user name and person. */
    static List<SelectItem> items(List<AccountsOfFiling.Choice> accounts) {
        return accounts.stream()
                .map(
                        each ->
                                new SelectItem(
                                        each.id().toString(),
                                        each.username() + " " + each.displayName()))
                .toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered == null ? null : entered.strip();
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String chosen) {
        account = chosen;
    }

    public String getSponsorName() {
        return sponsorName;
    }

    public void setSponsorName(String entered) {
        sponsorName = entered;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String entered) {
        documentNumber = entered;
    }

    public String getApplicant() {
        return applicant;
    }

    public void setApplicant(String entered) {
        applicant = entered;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }
}
