package org.beian.web.page.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextFactory;
import jakarta.faces.context.PartialViewContextWrapper;
import jakarta.faces.event.PhaseId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a page that was sent read only the form that was sent (and its view actions): what is shown
 * around it, the queue beside an application and the like, is not asked for until it is rendered
 * again, which after most acts it is not.
 */
public final class SentForm extends PartialViewContextWrapper {

    private static final Set<PhaseId> READING =
            Set.of(
                    PhaseId.APPLY_REQUEST_VALUES,
                    PhaseId.PROCESS_VALIDATIONS,
                    PhaseId.UPDATE_MODEL_VALUES);

    private final FacesContext faces;
    private Set<String> sent;
    private PhaseId begun;

    private SentForm(PartialViewContext wrapped, FacesContext faces) {
        super(wrapped);
        this.faces = faces;
    }

    /** Wraps what the server and PrimeFaces make. */
    public static final class Factory extends PartialViewContextFactory {

        /** Called by the server when it starts. */
        public Factory(PartialViewContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public PartialViewContext getPartialViewContext(FacesContext faces) {
            return new SentForm(getWrapped().getPartialViewContext(faces), faces);
        }
    }

    @Override
    public boolean isPartialRequest() {
        return super.isPartialRequest() || isReadingOneForm();
    }

    @Override
    public void setPartialRequest(boolean partial) {
        getWrapped().setPartialRequest(partial);
    }

    @Override
    public void processPartial(PhaseId phase) {
        if (super.isPartialRequest()) {
            super.processPartial(phase);
            return;
        }
        begun = phase;
        UIViewRoot view = faces.getViewRoot();
        UIComponent actions = view.getFacet(UIViewRoot.METADATA_FACET_NAME);
        if (actions != null) {
            read(actions, phase);
        }
        view.visitTree(
                VisitContext.createVisitContext(
                        faces,
                        sent(),
                        EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.EXECUTE_LIFECYCLE)),
                (visit, form) -> {
                    read(form, phase);
                    return VisitResult.REJECT;
                });
    }

    private void read(UIComponent part, PhaseId phase) {
        if (phase == PhaseId.APPLY_REQUEST_VALUES) {
            part.processDecodes(faces);
        } else if (phase == PhaseId.PROCESS_VALIDATIONS) {
            part.processValidators(faces);
        } else {
            part.processUpdates(faces);
        }
    }

    /** Only as long as the view asks how it is to read: a redirect by an action is a whole one. */
    private boolean isReadingOneForm() {
        PhaseId phase = faces.getCurrentPhaseId();
        return READING.contains(phase) && phase != begun && !sent().isEmpty();
    }

    /** A form tells by a field that has its name and value that it is the one. */
    private Set<String> sent() {
        if (sent == null) {
            Map<String, String> fields = faces.getExternalContext().getRequestParameterMap();
            sent =
                    fields.entrySet().stream()
                            .filter(field -> field.getKey().equals(field.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
        }
        return sent;
    }
}
