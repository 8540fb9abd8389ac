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
import org.beian.lostaccount.AccountsOfUnit;
import org.beian.lostaccount.AdministratorReceipt;
import org.beian.lostaccount.WrittenAdministrator;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.primefaces.event.FileUploadEvent;

/**
 * Backing bean of the counter's page for a unit's written application for its administrator: the
 * unit is found by its code, the paper scanned, and what is written on it copied. The address says
 * how far that is.
 */
@Named
@RequestScoped
@Clause("4")
public class AdministratorReceiptPage {

    @Inject AdministratorReceipt receipt;
    @Inject Upload upload;
    @Inject Callers callers;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.unit}")
    String code;

    @Inject
    @ManagedProperty("#{param.scan}")
    String scan;

    private AccountsOfUnit found;
    private String account;
    private String unitName;
    private String creditCode;
    private String applicant;
    private String username;
    private String email;

    /** Looks for the unit of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        if (code != null && !code.isBlank() && isAtCounter()) {
            found = declines.attempt(() -> receipt.look(code)).orElse(null);
        }
    }

    public void enter() {
        if (!isAtCounter()) {
            PageErrors.notFound();
        }
    }

    private boolean isAtCounter() {
        return callers.current().has(Roles.CLERK) || callers.current().has(Roles.MINISTRY);
    }

    /** Looks for the unit that was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(address.path(), "unit", code));
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
                                        Addressed.href(
                                                address.path(), "unit", code, "scan", kept.id())));
    }

    /** Receives the application; then another person decides. */
    public void receive() {
        WrittenAdministrator written =
                new WrittenAdministrator(
                        code,
                        Addressed.id(account).orElse(null),
                        unitName,
                        creditCode,
                        applicant,
                        username,
                        email,
                        scan);
        declines.attempt(() -> receipt.receive(written))
                .ifPresent(
                        id -> {
                            declines.done("Accounts", "lost.received");
                            PageErrors.goSaying(
                                    Addressed.href(
                                            "/" + address.folder() + "/lostAccount.xhtml",
                                            "id",
                                            id.toString()));
                        });
    }

    /** Most bytes of a scan. */
    public int getLimit() {
        return settings.number("attachment.maxBytes", null, Shanghai.date(clock.instant()));
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** The unit with its administrators; null while none was found. */
    public AccountsOfUnit getFound() {
        return found;
    }

    /** Whether the paper was scanned already. */
    public boolean isScanned() {
        return scan != null && !scan.isEmpty();
    }

    /** The administrators in force, of whom the paper names one; empty where there is none. */
    public List<SelectItem> getAccounts() {
        return found == null ? List.of() : LostAccountReceiptPage.items(found.accounts());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String entered) {
        code = entered == null ? null : entered.strip();
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String chosen) {
        account = chosen;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String entered) {
        unitName = entered;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String entered) {
        creditCode = entered;
    }

    public String getApplicant() {
        return applicant;
    }

    public void setApplicant(String entered) {
        applicant = entered;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String entered) {
        username = entered;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }
}
