package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beian.enforcement.Violations;
import org.beian.enforcement.decision.CaseDecision;
import org.beian.enforcement.decision.DecisionRequest;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseView;
import org.beian.enforcement.dossier.IntendedRequest;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.dossier.view.Intended;
import org.beian.enforcement.dossier.view.MeasureView;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the windows with facts, reasons and measures: of the notice of what is intended,
 * and of the decision. Each begins with what the party was told so far.
 */
@Named
@RequestScoped
@Clause("16.3")
public class CaseMeasureForm {

    @Inject CasePage page;
    @Inject CaseInvestigation investigation;
    @Inject CaseDecision decision;
    @Inject Violations violations;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private String facts;
    private String reasons;
    private String[] chosen;
    private String yuan;
    private boolean dated;
    private LocalDate until;

    /** Tells the party what is intended. */
    public void tell() {
        IntendedRequest request = new IntendedRequest(facts, reasons, measures());
        act(
                () -> investigation.notifyIntended(page.getId(), page.getVersion(), request),
                "case.told");
    }

    public void decide() {
        DecisionRequest request = new DecisionRequest(measures(), facts, reasons);
        act(() -> decision.decide(page.getId(), page.getVersion(), request), "case.decidedNow");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(page.getHref());
        }
    }

    /**
     * What was chosen. An amount or a day whose measure was not chosen goes with each of the
     * others, so that it is refused and not dropped unseen.
     */
    private List<MeasureRequest> measures() {
        List<MeasureKind> kinds =
                Arrays.stream(Objects.requireNonNullElse(chosen, new String[0]))
                        .map(MeasureKind::valueOf)
                        .toList();
        boolean fined = kinds.contains(MeasureKind.FINE);
        boolean rectified = kinds.contains(MeasureKind.RECTIFICATION);
        Long amount = fined || isGiven(yuan) ? CaseActForm.yuan(yuan) : null;
        return kinds.stream()
                .map(
                        kind ->
                                new MeasureRequest(
                                        kind,
                                        kind == MeasureKind.FINE || !fined ? amount : null,
                                        kind == MeasureKind.RECTIFICATION || !rectified
                                                ? until
                                                : null))
                .toList();
    }

    private static boolean isGiven(String entered) {
        return entered != null && !entered.isBlank();
    }

    /**
     * Whether the violation allows a measure.
     *
     * @param kind name of a {@link MeasureKind}
     */
    public boolean allows(String kind) {
        CaseView view = page.getView();
        return violations
                .find(view.violation(), view.occurredOn())
                .filter(violation -> violation.measures().contains(MeasureKind.valueOf(kind)))
                .isPresent();
    }

    /** The measures that the violation allows. */
    public List<SelectItem> getAllowed() {
        CaseView view = page.getView();
        return violations.find(view.violation(), view.occurredOn()).stream()
                .flatMap(violation -> violation.measures().stream())
                .map(kind -> new SelectItem(kind.name(), words.name(kind)))
                .toList();
    }

    /** The law that was broken, and the range of the fine. */
    public String getBasis() {
        CaseView view = page.getView();
        return violations
                .find(view.violation(), view.occurredOn())
                .map(
                        violation ->
                                violation.fineFrom() == null
                                        ? violation.basis(words.locale())
                                        : words.text(
                                                violation.hasFixedFine()
                                                        ? "case.basis.fixed"
                                                        : "case.basis.fine",
                                                violation.basis(words.locale()),
                                                violation.fineFrom(),
                                                violation.fineTo()))
                .orElse("");
    }

    private <T> T told(Function<Intended, T> part) {
        return Optional.ofNullable(page.getView().intended()).map(part).orElse(null);
    }

    private Stream<MeasureView> intended() {
        List<MeasureView> measures = told(Intended::measures);
        return measures == null ? Stream.empty() : measures.stream();
    }

    public String getFacts() {
        String before = told(Intended::facts);
        return facts != null ? facts : before != null ? before : page.getView().facts();
    }

    public void setFacts(String entered) {
        facts = entered;
    }

    public String getReasons() {
        return reasons == null ? told(Intended::reasons) : reasons;
    }

    public void setReasons(String entered) {
        reasons = entered;
    }

    /** Names of the measures. */
    public String[] getMeasures() {
        return chosen == null
                ? intended().map(each -> each.kind().name()).toArray(String[]::new)
                : chosen.clone();
    }

    public void setMeasures(String[] names) {
        chosen = names == null ? new String[0] : names.clone();
    }

    /** Amount of the fine, as entered. */
    public String getYuan() {
        return yuan == null
                ? intended()
                        .map(MeasureView::yuan)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse("")
                : yuan;
    }

    public void setYuan(String entered) {
        yuan = entered;
    }

    /** Last day of the rectification. */
    public LocalDate getUntil() {
        return dated
                ? until
                : intended()
                        .filter(each -> each.kind() == MeasureKind.RECTIFICATION)
                        .map(MeasureView::until)
                        .findFirst()
                        .orElse(null);
    }

    public void setUntil(LocalDate entered) {
        dated = true;
        until = entered;
    }
}
