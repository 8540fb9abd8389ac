package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.beian.filing.reading.FilingReading;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Unmasking;

/**
 * Backing bean of the form to unmask a value, for the applicant, who verifies what a sponsor
 * entrusted (12.2).
 */
@Named
@RequestScoped
public class OwnUnmasking extends Unmasking {

    private FilingReading reading;
    private OwnParts parts;
    private PageErrors declines;

    protected OwnUnmasking() {}

    @Inject
    OwnUnmasking(
            HttpServletRequest request,
            FilingReading reading,
            OwnParts parts,
            PageErrors declines) {
        super(request);
        this.reading = reading;
        this.parts = parts;
        this.declines = declines;
    }

    @Override
    public Map<String, String> masked() {
        return parts.masked();
    }

    @Override
    public String ask(String at, String why) {
        return declines.attempt(() -> reading.unmask(parts.id(), at, why)).orElse(null);
    }

    @Override
    public String getCloseHref() {
        return parts.href();
    }
}
