package org.beian.web.page.frame;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Phase listener that makes the view of a request without a session transient before PrimeFaces
 * asks for its nonce, which it keeps in any other view and so in a session. That a page is
 * transient, its template tells only when it is built.
 */
public final class SessionlessViews implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (view != null && faces.getExternalContext().getSession(false) == null) {
            view.setTransient(true);
        }
    }
}
