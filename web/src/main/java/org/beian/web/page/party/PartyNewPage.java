package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.Clause;
import org.beian.partyregister.NewUnit;
import org.beian.partyregister.UnitContact;
import org.beian.partyregister.UnitRegistration;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page on which an authority registers a unit; it leads to the unit's card. */
@Named
@RequestScoped
@Clause({"4", "2"})
public class PartyNewPage {

    @Inject UnitRegistration registration;
    @Inject PartyDetailsForm details;
    @Inject Callers callers;
    @Inject Choices choices;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private String code;
    private String province;
    private String phone;
    private String fax;
    private String email;
    private String headquarters;
    private String mark;
    private LocalDate validFrom;

    public void enter() {
        if (PageErrors.ifThere(registration::capacities).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** Whether the ministry registers: it chooses seat and mark, a bureau's are given. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public List<SelectItem> getMarks() {
        return choices.of(IpUnitMark.values());
    }

    public void register() {
        declines.attempt(() -> registration.register(wish()))
                .ifPresent(
                        unit -> {
                            declines.done("Parties", "party.registered");
                            PageErrors.goSaying(
                                    "/" + address.folder() + "/party.xhtml?unit=" + unit);
                        });
    }

    private NewUnit wish() {
        Province seat = isNational() ? Choices.province(province) : callers.current().province();
        return new NewUnit(
                code,
                seat,
                details.entered(),
                new UnitContact(phone, fax, email),
                headquarters,
                Choices.chosen(mark, IpUnitMark.class),
                validFrom);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String entered) {
        code = entered;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String entered) {
        phone = entered;
    }

    public String getFax() {
        return fax;
    }

    public void setFax(String entered) {
        fax = entered;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }

    public String getHeadquarters() {
        return headquarters;
    }

    public void setHeadquarters(String entered) {
        headquarters = entered;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String chosen) {
        mark = chosen;
    }

    public LocalDate getValidFrom() {
        return validFrom == null ? words.today() : validFrom;
    }

    public void setValidFrom(LocalDate entered) {
        validFrom = entered;
    }
}
