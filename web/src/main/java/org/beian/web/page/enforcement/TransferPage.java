package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferView;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one transfer, for both bureaus and the ministry. */
@Named
@RequestScoped
@Clause("16.2")
public class TransferPage {

    @Inject TransferReading reading;
    @Inject TransferDesk desk;
    @Inject Callers callers;
    @Inject Units units;
    @Inject Choices choices;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private TransferView view;
    private boolean looked;
    private Integer version;
    private String reason;
    private String province;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The transfer, or null when it is not there for this user. */
    public TransferView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    public void receive() {
        act(() -> desk.receive(id, version), "transfer.received");
    }

    public void giveBack() {
        act(() -> desk.giveBack(id, version, reason), "transfer.returned");
    }

    public void assign() {
        act(
                () -> desk.assign(id, version, Choices.province(province), reason),
                "transfer.assigned");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        looked = false;
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(Addressed.href(address.path(), "id", id));
        }
    }

    public String getTitle() {
        return words.text("transfer.one", getView() == null ? "" : view.id().toString());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether the reader receives or returns it, or could when the page was shown. */
    public boolean isReceivable() {
        return "bureau".equals(address.folder())
                && callers.current().has(Roles.REVIEWER)
                && isToOwn()
                && (PageErrors.isActing() || isSent());
    }

    private boolean isSent() {
        return view.phase() == TransferPhase.SENT || view.phase() == TransferPhase.OVERDUE;
    }

    private boolean isToOwn() {
        return callers.current()
                .authority()
                .flatMap(units::nameOf)
                .filter(view.to()::equals)
                .isPresent();
    }

    /** Whether the ministry assigns it, or could when the page was shown. */
    public boolean isAssignable() {
        return "ministry".equals(address.folder())
                && (PageErrors.isActing() || view.phase() == TransferPhase.ASSIGNMENT);
    }

    /** Whether the reader may open what was transferred: not once it is with another bureau. */
    public boolean isFileShown() {
        return reading.isFileOpen(id);
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(entry -> words.history(entry, "TransferPhase"))
                .toList();
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of a reason. */
    public int getLongest() {
        return 2000;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** The province to which the ministry assigns it. */
    public String getProvince() {
        return province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }
}
