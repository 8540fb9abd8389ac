package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessRequest;
import org.beian.account.Callers;
import org.beian.code.CodeTables;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Units;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.Province;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the forms to apply for access (11.1): by the sponsor for itself, by the provider
 * for a customer.
 */
@Named
@RequestScoped
@Clause("11.1")
public class AccessApplying {

    @Inject AccessProcedure accesses;
    @Inject Units units;
    @Inject Callers callers;
    @Inject CodeTables codes;
    @Inject PageErrors declines;
    @Inject AccessWords words;

    private String place;
    private String provider;
    private String customer;
    private String contactName;
    private String phone;
    private String email;
    private String reference;
    private String websiteName;
    private String domains;
    // Faces fills lists of this very type
    private List<String> methods = new ArrayList<>();
    private List<String> places = new ArrayList<>();

    /** All provinces, from which the sponsor first chooses the access place. */
    public List<SelectItem> getProvinces() {
        return Stream.of(Province.values()).map(AccessApplying::item).toList();
    }

    /** Access place, for which the providers are offered; null before it is chosen. */
    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    /** Takes the place before the rest of the form, as the providers depend on it. */
    public void takePlace(FacesContext faces, UIComponent field, Object chosen) {
        place = (String) chosen;
    }

    /** Names what is no domain together with all that is missing. */
    public void checkDomains(FacesContext faces, UIComponent field, Object value) {
        for (String line : String.valueOf(value).lines().filter(one -> !one.isBlank()).toList()) {
            try {
                DomainName.parse(line.strip());
            } catch (InvalidValue noDomain) {
                throw new ValidatorException(
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR,
                                words.text("apply.noDomain", line.strip()),
                                null));
            }
        }
    }

    /** Forgets the provider when another place was chosen. */
    public void changePlace() {
        provider = getProviders().size() == 1 ? (String) getProviders().get(0).getValue() : null;
    }

    /** Providers that may give access in the chosen place. */
    public List<SelectItem> getProviders() {
        return place()
                .map(found -> units.withRemitIn(found, words.today()))
                .orElse(List.of())
                .stream()
                .filter(unit -> unit.is(Capacity.ACCESS_PROVIDER) && unit.validOn(words.today()))
                .map(unit -> new SelectItem(unit.code(), unit.name()))
                .toList();
    }

    /** Provinces in which the calling provider may give access. */
    public List<SelectItem> getOwnPlaces() {
        return units.provincesOf(callers.current().unitId(), words.today()).stream()
                .sorted()
                .map(AccessApplying::item)
                .toList();
    }

    public List<SelectItem> getMethodItems() {
        return codes.validOn("access-methods", words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    public void apply() {
        List<String> where = place == null ? List.of() : List.of(place);
        apply(null, where, AccessOnePage.OF_SPONSOR);
    }

    public void applyForCustomer() {
        apply(
                new AccessRequest.Customer(customer, contactName, phone, email),
                places,
                AccessOnePage.OF_PROVIDER);
    }

    private void apply(AccessRequest.Customer whom, List<String> where, String next) {
        String text = domains == null ? "" : domains;
        List<String> named = text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        AccessRequest request =
                new AccessRequest(provider, whom, reference, websiteName, named, methods, where);
        String[] id = new String[1];
        if (declines.attempt(() -> id[0] = accesses.apply(request).id(), AccessApplying::field)) {
            PageErrors.goTo(next + "?id=" + id[0]);
        }
    }

    /** Id of the form field that the pointer of a fault names; null for none. */
    private static String field(String pointer) {
        String name = pointer.replaceFirst("^/(customer/)?([A-Za-z]+).*", "$2");
        return switch (pointer.startsWith("/customer/") ? "customer/" + name : name) {
            case "customer/name" -> "customer";
            case "customer/contactName" -> "contactName";
            case "customer/phone" -> "phone";
            case "customer/email" -> "email";
            case "provider", "reference", "websiteName", "domains", "methods" -> name;
            default -> null;
        };
    }

    private Optional<Province> place() {
        return place == null
                ? Optional.empty()
                : Province.findRegion(place).filter(found -> found.regionCode().equals(place));
    }

    private static SelectItem item(Province province) {
        return new SelectItem(province.regionCode(), province.chineseName());
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getWebsiteName() {
        return websiteName;
    }

    public void setWebsiteName(String websiteName) {
        this.websiteName = websiteName;
    }

    public String getDomains() {
        return domains;
    }

    public void setDomains(String domains) {
        this.domains = domains;
    }

    public List<String> getMethods() {
        return methods;
    }

    public void setMethods(List<String> methods) {
        this.methods = methods;
    }

    public List<String> getPlaces() {
        return places;
    }

    public void setPlaces(List<String> places) {
        this.places = places;
    }
}
