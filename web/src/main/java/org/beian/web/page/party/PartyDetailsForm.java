package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.code.CodeTables;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.partyregister.UnitDetails;
import org.beian.partyregister.UnitRegistration;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the fields for a unit's details, the same for a new unit and for a change. */
@Named
@RequestScoped
@Clause("4")
public class PartyDetailsForm {

    @Inject UnitRegistration registration;
    @Inject CodeTables codes;
    @Inject RegisterWords words;
    @Inject Choices choices;

    private String name;
    private Set<Capacity> capacities = Set.of();
    private String providerType;
    private String creditCode;
    private String licenceNumber;
    private LocalDate licenceUntil;

    /** Fills the fields with what is registered. */
    void show(UnitDetails now) {
        name = now.name();
        capacities = now.capacities();
        providerType = now.providerType();
        creditCode = now.creditCode();
        licenceNumber = now.licenceNumber();
        licenceUntil = now.licenceUntil();
    }

    /**
     * What was entered.
     *
     * @throws org.beian.law.RequestRejected when something is missing or wrong
     */
    UnitDetails entered() {
        return new UnitDetails(
                name, capacities, providerType, creditCode, licenceNumber, licenceUntil);
    }

    /** Capacities with which the reader's authority registers units. */
    public List<SelectItem> getCapacityItems() {
        Set<Capacity> offered = registration.capacities();
        return choices.of(
                Stream.of(Capacity.values()).filter(offered::contains).toArray(Capacity[]::new));
    }

    public List<SelectItem> getProviderTypes() {
        return codes.validOn("provider-types", words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String entered) {
        name = entered;
    }

    public String[] getCapacities() {
        return capacities.stream().map(Capacity::name).toArray(String[]::new);
    }

    public void setCapacities(String[] chosen) {
        Set<Capacity> held = EnumSet.noneOf(Capacity.class);
        Stream.of(chosen).map(each -> Choices.chosen(each, Capacity.class)).forEach(held::add);
        capacities = held;
    }

    public String getProviderType() {
        return providerType;
    }

    public void setProviderType(String chosen) {
        providerType = chosen;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String entered) {
        creditCode = entered;
    }

    public String getLicenceNumber() {
        return licenceNumber;
    }

    public void setLicenceNumber(String entered) {
        licenceNumber = entered;
    }

    public LocalDate getLicenceUntil() {
        return licenceUntil;
    }

    public void setLicenceUntil(LocalDate entered) {
        licenceUntil = entered;
    }
}
