package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Unmasking;
import org.beian.web.page.filing.Words;

/** Backing bean of the form to unmask a value on the bureau's review desk. */
@Named
@RequestScoped
public class DeskUnmasking extends Unmasking {

    private ReviewDeskReading desk;
    private ReviewDesk open;
    private Words words;
    private PageErrors declines;

    protected DeskUnmasking() {}

    @Inject
    DeskUnmasking(
            HttpServletRequest request,
            ReviewDeskReading desk,
            ReviewDesk open,
            Words words,
            PageErrors declines) {
        super(request);
        this.desk = desk;
        this.open = open;
        this.words = words;
        this.declines = declines;
    }

    @Override
    public Map<String, String> masked() {
        return open.masked();
    }

    @Override
    public String ask(String at, String why) {
        String id = open.getView().id();
        return declines.attempt(() -> desk.unmask(id, at, why)).orElse(null);
    }

    /**
     * Shows all that is masked in an application that the user took.
     *
     * @param reason key of the reason's text
     */
    @Clause("3")
    public void showAll(String reason) {
        String id = open.getView().id();
        declines.attempt(() -> desk.unmaskAll(id, words.text(reason))).ifPresent(open::reveal);
    }

    @Override
    public String getCloseHref() {
        return open.address().href();
    }
}
