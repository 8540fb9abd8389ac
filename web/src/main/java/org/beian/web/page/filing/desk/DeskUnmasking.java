package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.beian.filing.review.FilingDesk;
import org.beian.web.page.component.Declines;
import org.beian.web.page.filing.Unmasking;

/** Unmasking at the bureau's review desk. */
@Named
@RequestScoped
public class DeskUnmasking extends Unmasking {

    private FilingDesk desk;
    private ReviewDesk open;
    private Declines declines;

    protected DeskUnmasking() {}

    @Inject
    DeskUnmasking(HttpServletRequest request, FilingDesk desk, ReviewDesk open, Declines declines) {
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
