package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceState;
import org.beian.remedy.service.ServiceView;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of the service of one letter. */
@Named
@RequestScoped
@Clause("B5")
public class ServicePage {

    @Inject ServiceReading reading;
    @Inject ServedLine line;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private ServiceView service;
    private boolean looked;

    public void enter() {
        if (getService() == null) {
            PageErrors.notFound();
        }
    }

    /** The service, or null when it is not there for this user. */
    public ServiceView getService() {
        if (!looked) {
            service =
                    Addressed.id(id)
                            .flatMap(
                                    key ->
                                            PageErrors.ifThere(
                                                    () -> reading.show(key, words.locale())))
                            .orElse(null);
            looked = true;
        }
        return service;
    }

    /** Discards what was read, after a refused action. */
    void forget() {
        looked = false;
    }

    /** URL of this page, from the context root. */
    String href() {
        return address.path() + "?id=" + id;
    }

    public String getTitle() {
        return words.text("service.one", getService() == null ? "" : service.letterNumber());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** How it was served, and until when remedies are open. */
    public String getSentence() {
        return line.of(service);
    }

    public boolean isAgreed() {
        return reading.isAgreed(service.id());
    }

    /** Whether the reader may record or correct it. */
    public boolean isOwn() {
        return reading.isOwn(service.id());
    }

    /** Whether there is a record, which may be corrected. */
    public boolean isServed() {
        return service.state() == ServiceState.SERVED;
    }

    public String getRecordedBy() {
        return words.person(service.recordedBy());
    }

    public List<HistoryLine> getHistory() {
        return reading.history(service.id()).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return words.history(entry, "ServiceState");
    }
}
