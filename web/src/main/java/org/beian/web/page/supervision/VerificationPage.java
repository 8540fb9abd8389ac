package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one verification. */
@Named
@RequestScoped
@Clause("7.3")
public class VerificationPage {

    @Inject VerificationReading reading;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private VerificationView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The verification, or null when it is not there for this user. */
    public VerificationView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    public String getTitle() {
        return words.text("verification.one", getView() == null ? "" : view.id().toString());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "VerificationOutcome"))
                .toList();
    }
}
