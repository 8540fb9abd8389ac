package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueView;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseRequest;
import org.beian.enforcement.dossier.Officer;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.ViolationChoices;

/** Backing bean of the form on which a reviewer opens a case from a clue. */
@Named
@RequestScoped
@Clause("16.3")
public class CaseNewForm {

    @Inject ClueReading clues;
    @Inject CaseOpening opening;
    @Inject ViolationChoices violations;
    @Inject RegisterWords words;
    @Inject Callers callers;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.clue}")
    String clue;

    private ClueView view;
    private boolean looked;
    private Integer version;
    private String violation;
    private LocalDate occurredOn;
    private String facts;
    private String provider;
    private String party;
    private String partyAddress;
    private String first;
    private String firstCertificate;
    private String second;
    private String secondCertificate;

    public void enter() {
        if (getView() == null || !callers.current().has(Roles.REVIEWER)) {
            PageErrors.notFound();
        }
    }

    /** The clue, or null when it is not there for this user. */
    public ClueView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> clues.show(clue)).orElse(null);
            looked = true;
        }
        return view;
    }

    /** Opens the case, and leads to its page. */
    public void open() {
        CaseRequest request =
                new CaseRequest(
                        clue,
                        version,
                        violation,
                        occurredOn,
                        facts,
                        provider,
                        party,
                        partyAddress,
                        new Officer(first, firstCertificate),
                        new Officer(second, secondCertificate));
        declines.attempt(() -> opening.open(request)).ifPresent(this::opened);
        looked = false;
    }

    private void opened(Long id) {
        declines.done("Enforcement", "case.opened");
        PageErrors.goSaying(Addressed.href("/bureau/case.xhtml", "id", id.toString()));
    }

    public List<SelectItem> getViolations() {
        return violations.all();
    }

    /** Those of the bureau who may be officers of a case. */
    public List<SelectItem> getOfficers() {
        return opening.officers().stream()
                .map(each -> new SelectItem(each.username(), each.name()))
                .toList();
    }

    /** Which bureau handles the website, in words; null where it is this one or nobody knows. */
    public String getElsewhere() {
        Province domicile = clues.domicile(clue);
        return domicile == null || domicile == getView().province()
                ? null
                : words.text("case.elsewhere", words.region(domicile.regionCode()));
    }

    /** Version of the clue that the page showed. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Violation; by default the one that is suspected. */
    public String getViolation() {
        return violation == null ? getView().violation() : violation;
    }

    public void setViolation(String chosen) {
        violation = chosen;
    }

    /** Day of the act. */
    public LocalDate getOccurredOn() {
        return occurredOn;
    }

    public void setOccurredOn(LocalDate chosen) {
        occurredOn = chosen;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String entered) {
        facts = entered;
    }

    /** Code of the provider that is the party; empty for another. */
    public String getProvider() {
        return provider;
    }

    public void setProvider(String chosen) {
        provider = chosen;
    }

    /** Whom the case is against where nothing is entered, in words. */
    public String getPartyHint() {
        String subject = getView().subjectName();
        return subject == null
                ? words.text("case.partyHint")
                : words.text("case.partyHint.filed", subject);
    }

    /** Name of a party that is neither the filing's subject nor a provider. */
    public String getParty() {
        return party;
    }

    public void setParty(String entered) {
        party = entered;
    }

    public String getPartyAddress() {
        return partyAddress;
    }

    public void setPartyAddress(String entered) {
        partyAddress = entered;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String chosen) {
        first = chosen;
    }

    public String getFirstCertificate() {
        return firstCertificate;
    }

    public void setFirstCertificate(String entered) {
        firstCertificate = entered;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String chosen) {
        second = chosen;
    }

    public String getSecondCertificate() {
        return secondCertificate;
    }

    public void setSecondCertificate(String entered) {
        secondCertificate = entered;
    }
}
