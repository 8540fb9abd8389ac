package org.beian.web.page.party;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.partyregister.OwnUnit;
import org.beian.partyregister.UnitContact;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page on which a unit keeps current how it is reached. */
@Named
@RequestScoped
@Clause("4")
public class OwnUnitPage {

    private static final String PATH = "/unitadmin/unit.xhtml";

    @Inject OwnUnit own;
    @Inject PartyHistory history;
    @Inject PageErrors declines;

    private boolean there;
    private String name;
    private String phone;
    private String fax;
    private String email;
    private boolean managed;
    private String managerName;
    private String managerPhone;
    private String managerEmail;
    private int version;

    /** Fills the form with what is kept, before anything of it is read. */
    @PostConstruct
    void load() {
        PageErrors.ifThere(own::reached)
                .ifPresent(
                        now -> {
                            there = true;
                            name = now.name();
                            phone = now.phone();
                            fax = now.fax();
                            email = now.email();
                            managed = now.managed();
                            now.manager()
                                    .ifPresent(
                                            manager -> {
                                                managerName = manager.name();
                                                managerPhone = manager.phone();
                                                managerEmail = manager.email();
                                            });
                            version = now.version();
                        });
    }

    public void enter() {
        if (!there) {
            PageErrors.notFound();
        }
    }

    /** Whether its manager may have to be told of what it left undone. */
    public boolean isManaged() {
        return managed;
    }

    public void save() {
        if (declines.attempt(() -> own.reachAt(version, new UnitContact(phone, fax, email)))) {
            declines.done("Parties", "own.saved");
            PageErrors.goSaying(PATH);
        }
    }

    /** Names the manager who is told of what the unit left undone. */
    public void saveManager() {
        boolean saved =
                declines.attempt(
                        () ->
                                own.manageBy(
                                        version,
                                        managerName,
                                        new UnitContact(managerPhone, null, managerEmail)));
        if (saved) {
            declines.done("Parties", "own.saved");
            PageErrors.goSaying(PATH);
        }
    }

    public String getName() {
        return name;
    }

    /** History of the unit, newest first. */
    public List<HistoryLine> getHistory() {
        return history.of(own.history());
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String entered) {
        phone = entered;
    }

    public String getFax() {
        return fax;
    }

    public void setFax(String entered) {
        fax = entered;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }

    public String getManagerName() {
        return managerName;
    }

    public void setManagerName(String entered) {
        managerName = entered;
    }

    public String getManagerPhone() {
        return managerPhone;
    }

    public void setManagerPhone(String entered) {
        managerPhone = entered;
    }

    public String getManagerEmail() {
        return managerEmail;
    }

    public void setManagerEmail(String entered) {
        managerEmail = entered;
    }

    /** Version that the form was shown with, so that a concurrent change is still detected. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int shown) {
        version = shown;
    }
}
