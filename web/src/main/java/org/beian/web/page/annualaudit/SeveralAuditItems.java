package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.answer.ConfirmationAnswer;
import org.beian.annualaudit.answer.ProviderConfirming;
import org.beian.annualaudit.review.SeveralItems;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.OfficersOnDuty;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;

/**
 * Backing bean of the acts on several audited websites of the list: accepted or failed by a bureau,
 * confirmed by a provider with the mandates of their sponsors.
 */
@Named
@RequestScoped
@Clause("18.2")
public class SeveralAuditItems {

    @Inject AuditItemReading reading;
    @Inject AuditItemQuery query;
    @Inject SeveralItems several;
    @Inject ProviderConfirming confirming;
    @Inject OfficersOnDuty officers;
    @Inject SeveralResults results;

    private final RowSelection<AuditItemView> selection = new RowSelection<>();
    private String words;
    private String officer;

    /** Accepts the explanations of the selected websites, or of all that match. */
    public void accept() {
        act(() -> several.accept(chosen()));
    }

    /** Fails the selected websites, or all that match. */
    public void fail() {
        act(() -> several.fail(chosen(), words));
    }

    /** Confirms the selected websites, or all that match, with the mandates of their sponsors. */
    public void confirm() {
        act(() -> outcome(confirming.confirmAll(chosen(), getOfficer())));
    }

    private <K> void act(Supplier<SeveralOutcome<K>> act) {
        results.act(
                selection,
                act,
                id ->
                        PageErrors.ifThere(() -> reading.show(id))
                                .map(AuditItemView::filingNumber)
                                .orElse(id));
    }

    private static SeveralOutcome<String> outcome(List<ConfirmationAnswer> answers) {
        Map<String, RequestRejected> refused = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> answer.rejected() != null)
                .forEach(answer -> refused.put(answer.id(), answer.rejected()));
        return new SeveralOutcome<>(answers.size() - refused.size(), refused);
    }

    private List<String> chosen() {
        return selection.isAll()
                ? reading.list(query.filter(), null, SeveralOutcome.MOST).stream()
                        .map(item -> item.id().toString())
                        .toList()
                : selection.keys(item -> item.id().toString());
    }

    public RowSelection<AuditItemView> getSelection() {
        return selection;
    }

    /** Most characters of the reasons. */
    public int getLongest() {
        return AuditTexts.LONGEST;
    }

    /** Reasons why they fail. */
    public String getWords() {
        return words;
    }

    public void setWords(String entered) {
        words = entered;
    }

    /** Officer on duty who confirms; the caller's own account by default. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }
}
