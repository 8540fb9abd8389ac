package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the actions on remedies: one is recorded from the page of the letter; stay, end
 * of a stay and outcome are recorded on its own page.
 */
@Named
@RequestScoped
@Clause("B5")
public class RemedyActs {

    @Inject ServicePage letter;
    @Inject RemedyPage page;
    @Inject RemedyDesk desk;
    @Inject KeptDocuments documents;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private Integer version;
    private RemedyKind kind;
    private String body;
    private LocalDate filedOn;
    private LocalDate stayDay;
    private RemedyState result;
    private LocalDate outcomeDay;
    private String outcome;

    /** Records that the decision of the letter is attacked; leads to the remedy. */
    public void open() {
        declines.attempt(() -> desk.open(letter.getService().id(), kind, getFiledOn(), body))
                .ifPresent(
                        id -> {
                            declines.done("Remedies", "remedy.recorded");
                            PageErrors.goSaying(letter.getFolder() + "/remedy.xhtml?id=" + id);
                        });
        letter.forget();
    }

    public void stay() {
        act(() -> desk.stay(page.getRemedy().id(), version, getStayDay()), "remedy.stayRecorded");
    }

    public void endStay() {
        act(() -> desk.endStay(page.getRemedy().id(), version, getStayDay()), "remedy.stayEnded");
    }

    public void decide() {
        GivenOutcome given = new GivenOutcome(result, getOutcomeDay(), outcome, documents.list());
        act(() -> desk.decide(page.getRemedy().id(), version, given), "remedy.decided");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Remedies", done);
            PageErrors.goSaying(page.href());
        }
        page.forget();
    }

    public List<SelectItem> getKinds() {
        return items(Stream.of(RemedyKind.values()));
    }

    public List<SelectItem> getResults() {
        return items(Stream.of(RemedyState.values()).filter(each -> each != RemedyState.OPEN));
    }

    private List<SelectItem> items(Stream<? extends Enum<?>> values) {
        return values.map(each -> new SelectItem(each, words.name(each))).toList();
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getRemedy().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    public RemedyKind getKind() {
        return kind;
    }

    public void setKind(RemedyKind chosen) {
        kind = chosen;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String entered) {
        body = entered;
    }

    /** Day of the remedy; today by default, as the other days. */
    public LocalDate getFiledOn() {
        return filedOn == null ? words.today() : filedOn;
    }

    public void setFiledOn(LocalDate entered) {
        filedOn = entered;
    }

    public LocalDate getStayDay() {
        return stayDay == null ? words.today() : stayDay;
    }

    public void setStayDay(LocalDate entered) {
        stayDay = entered;
    }

    public RemedyState getResult() {
        return result;
    }

    public void setResult(RemedyState chosen) {
        result = chosen;
    }

    public LocalDate getOutcomeDay() {
        return outcomeDay == null ? words.today() : outcomeDay;
    }

    public void setOutcomeDay(LocalDate entered) {
        outcomeDay = entered;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String entered) {
        outcome = entered;
    }

    /** Most characters of the name of the authority or court. */
    public int getLongestBody() {
        return RemedyDesk.LONGEST_BODY;
    }

    /** Most characters of what was decided. */
    public int getLongest() {
        return RemedyDesk.LONGEST_OUTCOME;
    }
}
