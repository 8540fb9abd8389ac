package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.AuditedWebsite;
import org.beian.annualaudit.opinion.AuditedWebsites;
import org.beian.annualaudit.opinion.OpinionAnswer;
import org.beian.annualaudit.opinion.OpinionRequest;
import org.beian.annualaudit.opinion.OpinionSeveral;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.primefaces.PrimeFaces;

/**
 * Backing bean of the window in which a content department gives one opinion, with its paper, on
 * the websites that it selected in the list.
 */
@Named
@RequestScoped
@Clause("18.3")
public class OpinionForm {

    /** Fields of the window by the pointers of faults. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "/kind", "opinionKind",
                    "/paperNumber", "paperNumber",
                    "/issuedOn", "issuedOn",
                    "/words", "opinionWords",
                    "/document", "scan");

    @Inject AuditedWebsites websites;
    @Inject AuditedWebsiteQuery query;
    @Inject OpinionSeveral several;
    @Inject KeptDocuments documents;
    @Inject SeveralResults results;
    @Inject PageErrors declines;
    @Inject Choices choices;

    private final RowSelection<AuditedWebsite> selection = new RowSelection<>();
    private String numbers = "";
    private OpinionKind kind;
    private String paperNumber;
    private LocalDate issuedOn;
    private String text;

    /** Takes the selected websites, or all that match, into the window, and opens it. */
    public void choose() {
        if (selection.isEmpty()) {
            declines.wrong("Registers", "several.nothing");
            return;
        }
        List<AuditedWebsite> chosen =
                selection.isAll()
                        ? websites.list(query.filter(), null, SeveralOutcome.MOST)
                        : selection.getRows();
        numbers = String.join(" ", chosen.stream().map(AuditedWebsite::filingNumber).toList());
        PrimeFaces.current().ajax().addCallbackParam("done", true);
    }

    /** Gives the opinion on each of them, and says on how many it was given. */
    public void record() {
        OpinionRequest common =
                new OpinionRequest(
                        query.year(), null, kind, paperNumber, issuedOn, text, document());
        List<OpinionAnswer> answers = new ArrayList<>();
        boolean asked =
                declines.attempt(
                        () -> answers.addAll(several.recordAll(getChosen(), common)), FIELDS::get);
        RowSelection<String> chosen = new RowSelection<>();
        chosen.setRows(getChosen());
        if (asked && results.act(chosen, () -> outcome(answers), UnaryOperator.identity())) {
            PageErrors.goSaying(query.href());
        }
    }

    private String document() {
        return documents.list().stream().findFirst().orElse(null);
    }

    private static SeveralOutcome<String> outcome(List<OpinionAnswer> answers) {
        Map<String, RequestRejected> refused = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> answer.rejected() != null)
                .forEach(answer -> refused.put(answer.filingNumber(), answer.rejected()));
        return new SeveralOutcome<>(answers.size() - refused.size(), refused);
    }

    public RowSelection<AuditedWebsite> getSelection() {
        return selection;
    }

    /** Numbers of the websites of the window, separated by spaces. */
    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String sent) {
        numbers = sent == null ? "" : sent.strip();
    }

    /** Numbers of the websites of the window. */
    public List<String> getChosen() {
        return numbers.isEmpty() ? List.of() : List.of(numbers.split(" +"));
    }

    public List<SelectItem> getKinds() {
        return choices.of(OpinionKind.values());
    }

    public OpinionKind getKind() {
        return kind;
    }

    public void setKind(OpinionKind chosen) {
        kind = chosen;
    }

    /** Number of the department's paper. */
    public String getPaperNumber() {
        return paperNumber;
    }

    public void setPaperNumber(String entered) {
        paperNumber = entered;
    }

    /** Day of the department's paper. */
    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate entered) {
        issuedOn = entered;
    }

    /** Words of the opinion. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
