package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.decision.CaseCollection;
import org.beian.enforcement.decision.CaseExecution;
import org.beian.enforcement.decision.LegalReview;
import org.beian.enforcement.dossier.CaseEnding;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseView;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.enforcement.TransferForm;

/**
 * Backing bean of the acts of a bureau on one case that need words, a day or a name, and no paper.
 */
@Named
@RequestScoped
@Clause("16.3")
public class CaseActForm {

    @Inject CasePage page;
    @Inject CaseInvestigation investigation;
    @Inject LegalReview review;
    @Inject CaseExecution execution;
    @Inject CaseCollection collection;
    @Inject CaseEnding ending;
    @Inject TransferForm transfers;
    @Inject ClueReading clues;
    @Inject PageErrors declines;

    private String reason;
    private String authority;
    private String address;
    private LocalDate day;
    private String province;

    /** What was entered as an amount; one that no fine has where it is no number. */
    static long yuan(String entered) {
        return entered != null && entered.strip().matches("\\d{1,12}")
                ? Long.parseLong(entered.strip())
                : -1;
    }

    /** Records where the party is. */
    public void locate() {
        act(() -> investigation.recordAddress(page.getId(), version(), address), "case.recorded");
    }

    /** Hands it on once the periods of the party are over. */
    public void proceed() {
        act(() -> investigation.proceed(page.getId(), version(), reason), "case.handedOn");
    }

    public void pass() {
        act(() -> review.pass(page.getId(), version(), reason), "case.passed");
    }

    public void sendBack() {
        act(() -> review.sendBack(page.getId(), version(), reason), "case.sentBack");
    }

    public void rectified() {
        act(() -> execution.rectified(page.getId(), version(), day, reason), "case.recorded");
    }

    /** Tells the party in writing to pay. */
    public void urge() {
        act(() -> collection.urge(page.getId(), version()), "case.urged");
    }

    public void approveCourt() {
        act(() -> collection.approve(page.getId(), version()), "case.approvedCourt");
    }

    public void returnCourt() {
        act(() -> collection.sendBack(page.getId(), version(), reason), "case.returnedCourt");
    }

    public void lapseCourt() {
        act(() -> collection.lapse(page.getId(), version(), reason), "case.lapsedCourt");
    }

    public void close() {
        act(() -> execution.close(page.getId(), version(), reason), "case.closedNow");
    }

    public void notEstablished() {
        act(() -> ending.notEstablished(page.getId(), version(), reason), "case.ended");
    }

    public void noPenalty() {
        act(() -> ending.noPenalty(page.getId(), version(), reason), "case.ended");
    }

    public void handOver() {
        act(() -> ending.handOver(page.getId(), version(), authority, reason), "case.ended");
    }

    public void extend() {
        act(() -> ending.extend(page.getId(), version(), day, reason), "case.extended");
    }

    /** Sends it with its file to another bureau. */
    public void transfer() {
        transfers.send(null, page.getView().id(), version(), province);
        page.forget();
    }

    /** Asks the ministry to assign it to the reader's bureau. */
    public void claim() {
        transfers.claim(null, page.getView().id());
        page.forget();
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(page.getHref());
        }
    }

    private int version() {
        return page.getVersion();
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return page.getVersion();
    }

    public void setVersion(Integer shown) {
        page.setVersion(shown);
    }

    /** Most characters of words and reasons. */
    public int getLongest() {
        return transfers.getLongest();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** The authority to which it is handed over. */
    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String entered) {
        authority = entered;
    }

    /** Address of the party; the one that is known so far by default. */
    public String getAddress() {
        return address == null ? page.getView().address() : address;
    }

    public void setAddress(String entered) {
        address = entered;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }

    /** Region of the province to which it is sent; by default the one that handles its clue. */
    public String getProvince() {
        return province == null ? domicile() : province;
    }

    /** Null when nothing leads to a province, or the bureau of that has it. */
    private String domicile() {
        CaseView shown = page.getView();
        return Optional.ofNullable(shown.clueId())
                .flatMap(id -> PageErrors.ifThere(() -> clues.domicile(id.toString())))
                .filter(found -> found != shown.province())
                .map(Province::regionCode)
                .orElse(null);
    }

    public void setProvince(String chosen) {
        province = chosen;
    }
}
