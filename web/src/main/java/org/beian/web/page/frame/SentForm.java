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
 * Partial view context that processes only the submitted form and the view actions of a page. The
 * other components, such as the queue beside an application, are not evaluated until they are
 * rendered, which after most actions they are not.
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

    /** Factory that wraps those of the server and PrimeFaces. */
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

    /**
     * Only while the view decides how to process a phase: a redirect by an action is not partial.
     */
    private boolean isReadingOneForm() {
        PhaseId phase = faces.getCurrentPhaseId();
        return READING.contains(phase) && phase != begun && !sent().isEmpty();
    }

    /**
     * Client ids of the submitted forms: Faces sends a form's id as the name and value of a field.
     */
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
