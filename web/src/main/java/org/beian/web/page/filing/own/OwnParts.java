package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.beian.filing.application.FilingState;
import org.beian.filing.reading.FilingReading;
import org.beian.filing.reading.FilingView;
import org.beian.web.page.component.AttachmentLine;
import org.beian.web.page.component.DifferenceLine;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Panel;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the parts of one application, for its applicant: content, attachments, history.
 */
@Named
@RequestScoped
public class OwnParts {

    private HttpServletRequest request;
    private FilingReading reading;
    private Words words;

    private FilingView view;
    private boolean looked;
    private Sheet sheet;

    protected OwnParts() {}

    @Inject
    OwnParts(HttpServletRequest request, FilingReading reading, Words words) {
        this.request = request;
        this.reading = reading;
        this.words = words;
    }

    /** The application, or null when it is not there for this user. */
    public FilingView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.open(id())).orElse(null);
            looked = true;
        }
        return view;
    }

    public List<Panel> getPanels() {
        List<AttachmentLine> proofs = new ArrayList<>();
        List<AttachmentLine> approvals = new ArrayList<>();
        for (FilingView.AttachmentInfo info : getView().attachments()) {
            ("APPROVAL_DOCUMENT".equals(info.purpose()) ? approvals : proofs).add(line(info));
        }
        return sheet().panels(proofs, approvals);
    }

    /** What the provider changed of what the sponsor agreed to, or of the earlier round. */
    public List<DifferenceLine> getDifferences() {
        return getView() == null ? List.of() : sheet().differences();
    }

    public List<HistoryLine> getHistory() {
        return getView().history().stream().map(words::history).toList();
    }

    /** Pointer and label of what is masked. */
    Map<String, String> masked() {
        return getView() == null ? Map.of() : sheet().masked();
    }

    String id() {
        return DeskAddress.text(request, "id");
    }

    /** URL of this page. */
    String href() {
        return request.getServletPath() + "?id=" + id().replaceAll("[^0-9]", "");
    }

    private Sheet sheet() {
        if (sheet == null) {
            UnaryOperator<String> unmasking =
                    pointer ->
                            href()
                                    + "&"
                                    + OwnUnmasking.PARAMETER
                                    + "="
                                    + URLEncoder.encode(pointer, StandardCharsets.UTF_8);
            sheet =
                    getView().state() == FilingState.APPROVED
                            ? Sheet.settled(getView(), words, unmasking)
                            : new Sheet(getView(), words, unmasking);
        }
        return sheet;
    }

    private AttachmentLine line(FilingView.AttachmentInfo info) {
        return AttachmentLine.of(
                info,
                words.name("attachment-purposes", info.purpose()),
                request.getServletPath().replaceFirst("/[^/]*$", "")
                        + "/attachments/"
                        + getView().id()
                        + "/"
                        + info.id(),
                false);
    }
}
