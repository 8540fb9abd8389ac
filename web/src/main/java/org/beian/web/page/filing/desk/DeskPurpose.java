package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beian.code.CodeTables;
import org.beian.filing.reading.FilingView;
import org.beian.filing.review.PurposeCorrection;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;

/** Backing bean of the form by which a reviewer corrects what an attachment is for. */
@Named
@RequestScoped
@Clause({"12.4", "13.3"})
public class DeskPurpose {

    private static final String TABLE = "attachment-purposes";

    @Inject HttpServletRequest request;
    @Inject ReviewDesk desk;
    @Inject PurposeCorrection purposes;
    @Inject CodeTables codes;
    @Inject Words words;
    @Inject PageErrors declines;

    private String attachment;
    private String purpose;

    /** Puts the chosen purpose in the place of the wrong one. */
    public void correct() {
        DeskAddress at = DeskAddress.of(request);
        int version = DeskDecision.version(request);
        if (declines.attempt(() -> purposes.correct(at.id(), version, attachment, purpose))) {
            PageErrors.goTo(at.at(Tab.attachments.name()).href());
        } else {
            DeskDecision.drawApplicationAnew();
        }
    }

    /** The attachments by their place, file name and present purpose. */
    public List<SelectItem> getAttachments() {
        return desk.getView() == null
                ? List.of()
                : desk.getView().attachments().stream().map(this::choice).toList();
    }

    private SelectItem choice(FilingView.AttachmentInfo info) {
        return new SelectItem(
                info.id(),
                words.text("purpose.one", words.name(TABLE, info.purpose()), info.fileName()));
    }

    public List<SelectItem> getPurposes() {
        return codes.validOn(TABLE, words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    public String getAttachment() {
        return attachment;
    }

    public void setAttachment(String chosen) {
        attachment = chosen;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String chosen) {
        purpose = chosen;
    }
}
