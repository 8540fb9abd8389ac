package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.enforcement.ClueReading;
import org.beian.enforcement.ClueView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one clue. */
@Named
@RequestScoped
@Clause("18.3")
public class EnforcementCluePage {

    @Inject ClueReading reading;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private ClueView view;
    private boolean looked;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The clue, or null when it is not there for this user. */
    public ClueView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    public String getTitle() {
        return getView() == null
                ? words.text("clue.clues")
                : words.text("clue.title", view.filingNumber());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    public String getDocumentHref() {
        return getFolder() + "/clueDocuments/" + view.id() + "/" + view.document().id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "ClueState"))
                .toList();
    }
}
