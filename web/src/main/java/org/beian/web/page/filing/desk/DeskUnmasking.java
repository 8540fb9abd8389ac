package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Unmasking;

/** Backing bean of the form to unmask a value on the bureau's review desk. */
@Named
@RequestScoped
public class DeskUnmasking extends Unmasking {

    private ReviewDeskReading desk;
    private ReviewDesk open;
    private PageErrors declines;

    protected DeskUnmasking() {}

    @Inject
    DeskUnmasking(
            HttpServletRequest request,
            ReviewDeskReading desk,
            ReviewDesk open,
            PageErrors declines) {
        super(request);
        this.desk = desk;
        this.open = open;
        this.declines = declines;
    }

    @Override
    public Map<String, String> masked() {
        return open.masked();
    }

    @Override
    public String ask(String at, String why) {
        String id = open.getView().id();
        String value = declines.attempt(() -> desk.unmask(id, at, why)).orElse(null);
        open.forget();
        return value;
    }

    @Override
    public String getCloseHref() {
        return open.address().href();
    }
}
