package org.beian.web.page.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.web.page.frame.OutdatedForms;
import org.omnifaces.util.Beans;

/** Phase listener that shows the page of an outdated form again. */
public final class OutdatedFormListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    /** Goes on to the page once its fields have what was typed, before any act. */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (OutdatedForms.isIn((HttpServletRequest) faces.getExternalContext().getRequest())) {
            Beans.getReference(PageErrors.class).tellOutdated();
            faces.renderResponse();
        }
    }
}
