package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.enforcement.decision.CaseCollection;
import org.beian.enforcement.decision.CaseExecution;
import org.beian.enforcement.decision.CaseHearing;
import org.beian.enforcement.decision.CourtRequest;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.law.Clause;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the form on which officers record a paper: evidence, the record of a search for
 * the party's address, what the party handed in, the minutes of the hearing, the receipt of a
 * payment, papers to and of a court.
 */
@Named
@RequestScoped
@Clause("16.3")
public class CasePaperForm {

    @Inject CasePage page;
    @Inject CaseInvestigation investigation;
    @Inject CaseHearing hearing;
    @Inject CaseExecution execution;
    @Inject CaseCollection collection;
    @Inject KeptDocuments documents;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private String kind;
    private String name;
    private LocalDate day;
    private String text;
    private String yuan;

    /** Records the paper. */
    public void record() {
        CasePaper paper = Choices.chosen(kind, CasePaper.class);
        boolean acted = declines.attempt(() -> record(paper, page.getId(), page.getVersion()));
        page.forget();
        if (acted) {
            declines.done("Enforcement", "case.recorded");
            PageErrors.goSaying(page.getHref());
        }
    }

    private void record(CasePaper paper, String id, int version) {
        switch (paper) {
            case EVIDENCE -> investigation.addMaterial(id, version, name, document());
            case SEARCH -> investigation.recordSearch(id, version, document());
            case STATEMENT ->
                    investigation.recordStatement(id, version, day, text, documents.list());
            case WAIVER -> investigation.recordWaiver(id, version, day, document());
            case HEARING_REQUEST ->
                    investigation.recordHearingRequest(id, version, day, document());
            case MINUTES -> hearing.hold(id, version, document(), text);
            case RECEIPT -> execution.paid(id, version, CaseActForm.yuan(yuan), day, document());
            case COURT_APPLICATION -> collection.apply(id, version, court());
            case COURT_PAPER -> collection.ended(id, version, court());
            default -> throw new IllegalArgumentException(paper.name());
        }
    }

    private CourtRequest court() {
        return new CourtRequest(text, day, document());
    }

    /** Id of the document; empty where none was uploaded, which the procedure refuses. */
    private String document() {
        return documents.list().stream().findFirst().orElse("");
    }

    /** The kinds that the reader may record now, or could when the page was shown. */
    public List<SelectItem> getKinds() {
        return Stream.of(CasePaper.values())
                .filter(each -> page.may(each.act().name()))
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    /** Whether the amount of a payment may be entered. */
    public boolean isPayable() {
        return page.may(CasePaper.RECEIPT.act().name());
    }

    /** Most characters of the words. */
    public int getLongest() {
        return 2000;
    }

    /** Kind of the paper; evidence by default. */
    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String entered) {
        name = entered;
    }

    /** Day of the paper; today by default. */
    public LocalDate getDay() {
        return day == null ? words.today() : day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }

    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }

    /** Amount that was paid, as entered. */
    public String getYuan() {
        return yuan;
    }

    public void setYuan(String entered) {
        yuan = entered;
    }
}
