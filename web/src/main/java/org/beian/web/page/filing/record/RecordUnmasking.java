package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.beian.filing.record.RecordCards;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Unmasking;

/** Backing bean of the form to unmask a value on a record card. */
@Named
@RequestScoped
@Clause("3")
public class RecordUnmasking extends Unmasking {

    private RecordCards cards;
    private RecordPage page;
    private PageErrors declines;

    protected RecordUnmasking() {}

    @Inject
    RecordUnmasking(
            HttpServletRequest request, RecordCards cards, RecordPage page, PageErrors declines) {
        super(request);
        this.cards = cards;
        this.page = page;
        this.declines = declines;
    }

    @Override
    public Map<String, String> masked() {
        return page.masked();
    }

    @Override
    public String ask(String at, String why) {
        return declines.attempt(() -> cards.unmask(page.id(), page.websiteId(), at, why))
                .orElse(null);
    }

    @Override
    public String getCloseHref() {
        return page.closeHref();
    }
}
