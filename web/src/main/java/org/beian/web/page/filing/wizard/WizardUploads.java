package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.beian.document.AttachmentInfo;
import org.beian.document.Upload;
import org.beian.web.body.FormFile;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;

/**
 * Upload of documents in the wizard, with the page's form, and their references in the application.
 */
@RequestScoped
class WizardUploads {

    static final String FILE = "document";

    private HttpServletRequest request;
    private WizardState state;
    private Upload upload;
    private PageErrors declines;

    protected WizardUploads() {}

    @Inject
    WizardUploads(
            HttpServletRequest request, WizardState state, Upload upload, PageErrors declines) {
        this.request = request;
        this.state = state;
        this.upload = upload;
        this.declines = declines;
    }

    /** Size limit of one document, in bytes. */
    int maxBytes() {
        return upload.maxBytes();
    }

    /** Whether the page is that of the documents, and one was sent with it. */
    boolean isChosen() {
        if (state.place().step() != WizardStep.DOCUMENTS) {
            return false;
        }
        return FormFile.of(request, FILE).isPresent();
    }

    /**
     * Stores the uploaded document and adds a reference to it to the application.
     *
     * @return false when it was refused; the page then shows why
     */
    boolean keep() {
        Optional<FormFile> file = FormFile.of(request, FILE);
        String purpose = DeskAddress.text(request, "purpose");
        if (file.isEmpty() || !purpose.matches("[A-Z_]{1,60}")) {
            state.faults().put(FILE, "wizard.noDocument");
            return false;
        }
        Optional<AttachmentInfo> kept =
                declines.attempt(() -> upload.keep(file.get().name(), file.get().content()));
        kept.ifPresent(
                info ->
                        state.answers()
                                .put(
                                        "/attachments/" + state.answers().size("/attachments"),
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put("id", info.id())
                                                .put("purpose", purpose)));
        return kept.isPresent();
    }

    /** Removes the reference to a document; rounds submitted with it keep it. */
    void detach(String id) {
        WizardAnswers answers = state.answers();
        for (int place = answers.size("/attachments") - 1; place >= 0; place--) {
            if (answers.text("/attachments/" + place + "/id").equals(id)) {
                answers.remove("/attachments", place);
            }
        }
    }
}
