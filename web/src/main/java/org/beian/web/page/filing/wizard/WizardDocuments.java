package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.beian.document.AttachmentInfo;
import org.beian.document.Upload;
import org.beian.web.page.component.PageErrors;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/**
 * Backing bean of the documents of an application: each is stored as soon as it is chosen, and
 * referred to in the draft.
 */
@Named
@RequestScoped
public class WizardDocuments {

    private static final String LIST = "/attachments";
    private static final String MANDATE = "MANDATE";
    private static final String SCAN = "DOCUMENT_SCAN";

    @Inject WizardState state;
    @Inject WizardEntry entry;
    @Inject WizardView view;
    @Inject Upload upload;
    @Inject PageErrors declines;

    private String purpose;

    public List<WizardView.Document> getDocuments() {
        return view.documents();
    }

    public List<WizardChoice> getPurposes() {
        return view.purposes();
    }

    /** Purpose of the next document; by default what is asked for and is not there yet. */
    public String getPurpose() {
        return purpose == null
                ? isMissing(MANDATE) && state.isProvider() ? MANDATE : SCAN
                : purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** Size limit of one document, in bytes. */
    public int getMaxBytes() {
        return upload.maxBytes();
    }

    public int getMaxKilobytes() {
        return view.maxKilobytes();
    }

    /**
     * Stores a document and refers to it in the draft, with the purpose that is chosen: what a page
     * sends beside the file is known to the bean only once the values were taken over.
     */
    public void upload(FileUploadEvent sent) {
        if (!PhaseId.INVOKE_APPLICATION.equals(sent.getPhaseId())) {
            sent.setPhaseId(PhaseId.INVOKE_APPLICATION);
            sent.queue();
            return;
        }
        UploadedFile file = sent.getFile();
        String use = getPurpose();
        Optional<AttachmentInfo> kept =
                declines.attempt(() -> upload.keep(file.getFileName(), file.getContent()));
        kept.ifPresent(
                info -> {
                    // several files bring the version before the first of them
                    state.see(state.draft().version());
                    JsonNode named =
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("id", info.id())
                                    .put("purpose", use);
                    state.answers().put(LIST + "/" + state.answers().size(LIST), named);
                    entry.keep();
                    purpose = null;
                });
    }

    /** Removes the reference to a document; rounds submitted with it keep it. */
    public void detach(String id) {
        WizardAnswers answers = state.answers();
        for (int place = answers.size(LIST) - 1; place >= 0; place--) {
            if (answers.text(LIST + "/" + place + "/id").equals(id)) {
                answers.remove(LIST, place);
            }
        }
        entry.keep();
    }

    private boolean isMissing(String use) {
        WizardAnswers answers = state.answers();
        for (int place = 0; place < answers.size(LIST); place++) {
            if (answers.text(LIST + "/" + place + "/purpose").equals(use)) {
                return false;
            }
        }
        return true;
    }
}
