package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.enforcement.clue.ClueEnding;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.enforcement.clue.ClueMerging;
import org.beian.enforcement.clue.ClueReporters;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the acts on one clue: a further source, merged, sent to another bureau, ended.
 */
@Named
@RequestScoped
@Clause("16.1")
public class EnforcementClueActs {

    @Inject EnforcementCluePage page;
    @Inject ClueEntering entering;
    @Inject ClueMerging merging;
    @Inject ClueEnding ending;
    @Inject ClueReporters reporters;
    @Inject ClueSourceForm source;
    @Inject TransferForm transfers;
    @Inject PageErrors declines;

    private Integer version;
    private String into;
    private String province;
    private String reason;
    private String department;
    private String reported;
    private String claimed;
    private ClueReporters.Reporter reporter;

    public void addSource() {
        boolean done =
                declines.attempt(
                        () -> entering.addSource(page.getId(), version, source.source()),
                        ClueSourceForm::field);
        told(done, "clue.sourceAdded");
    }

    /** Merges it into another clue on the same site, and leads to that one. */
    public void merge() {
        boolean done = declines.attempt(() -> merging.merge(into, page.getId(), version));
        page.forget();
        if (done) {
            declines.done("Enforcement", "clue.merged");
            PageErrors.goSaying(Addressed.href("/bureau/enforcementClue.xhtml", "id", into));
        }
    }

    /** Sends it to another bureau. */
    public void transfer() {
        transfers.send(page.getView().id(), null, version, province);
        page.forget();
    }

    /** Asks the ministry for this clue, or for the case that was chosen. */
    public void claim() {
        Long file = Addressed.id(claimed).orElse(null);
        transfers.claim(file == null ? page.getView().id() : null, file);
        page.forget();
    }

    public void noGround() {
        told(declines.attempt(() -> ending.noGround(page.getId(), version, reason)), "clue.ended");
    }

    public void handOver() {
        told(
                declines.attempt(() -> ending.handOver(page.getId(), version, department, reason)),
                "clue.ended");
    }

    /** Shows who gave a source, which is logged. */
    public void showReporter() {
        declines.attempt(
                        () ->
                                reporters.show(
                                        page.getId(), Addressed.id(reported).orElse(null), reason))
                .ifPresent(found -> reporter = found);
        page.forget();
    }

    private void told(boolean acted, String done) {
        page.forget();
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(page.href());
        }
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Region of the province to which it is sent; by default the one that handles it. */
    public String getProvince() {
        return province == null ? page.getDomicile() : province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }

    /** Most characters of a reason. */
    public int getLongest() {
        return source.getLongest();
    }

    /** The clue into which it is merged. */
    public String getInto() {
        return into;
    }

    public void setInto(String chosen) {
        into = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** The department to which it belongs. */
    public String getDepartment() {
        return department;
    }

    public void setDepartment(String entered) {
        department = entered;
    }

    /** Id of the source whose giver is shown. */
    public String getReported() {
        return reported;
    }

    public void setReported(String chosen) {
        reported = chosen;
    }

    /** Id of the case that is asked for; empty for this clue. */
    public String getClaimed() {
        return claimed;
    }

    public void setClaimed(String chosen) {
        claimed = chosen;
    }

    /** Who gave it; null until that was asked for. */
    public ClueReporters.Reporter getReporter() {
        return reporter;
    }
}
