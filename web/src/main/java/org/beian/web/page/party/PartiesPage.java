package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.partyregister.PartyRegister;
import org.beian.partyregister.RegisterFilter;
import org.beian.partyregister.RemitRegistration;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the register of units for the authority that keeps them; filters and position are
 * URL parameters. A bureau gives a provider of elsewhere the remit for its own province here.
 */
@Named
@RequestScoped
@Clause({"4", "2"})
public class PartiesPage {

    static final String ENDED = "ended";
    private static final String VALID = "valid";

    @Inject PartyRegister register;
    @Inject RemitRegistration remits;
    @Inject PartyRows rows;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.q}")
    String begin;

    @Inject
    @ManagedProperty("#{param.capacity}")
    String capacity;

    @Inject
    @ManagedProperty("#{param.province}")
    String province;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    private KeysetModel<PartyRow> list;
    private String code;
    private LocalDate from;
    private LocalDate to;
    private String reason;

    public void enter() {
        if (PageErrors.ifThere(() -> register.list(RegisterFilter.ALL, null, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** Whether units of all provinces are listed. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    /** Whether the reader gives remits of its own province: a reviewer of a bureau. */
    public boolean isOfRemits() {
        return !isNational() && callers.current().has(Roles.REVIEWER);
    }

    /** The units in the order of their codes. */
    public KeysetModel<PartyRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            PartyRow::code,
                            query ->
                                    register.list(filter(), query.after(), query.limit()).stream()
                                            .map(rows::of)
                                            .toList());
        }
        return list;
    }

    /** Number of units that match, counted up to 1,001. */
    public int getTotal() {
        return register.count(filter());
    }

    private RegisterFilter filter() {
        return filter(begin, capacity, province, state);
    }

    /** The state in the URL of a filter; null for all. */
    public static String state(RegisterFilter filter) {
        return filter.ended() == null ? null : filter.ended() ? ENDED : VALID;
    }

    /** The filter that URL parameters say. */
    public static RegisterFilter filter(
            String begin, String capacity, String province, String state) {
        return new RegisterFilter(
                begin,
                Choices.chosen(capacity, Capacity.class),
                Choices.province(province),
                ENDED.equals(state) ? Boolean.TRUE : VALID.equals(state) ? Boolean.FALSE : null);
    }

    public List<SelectItem> getCapacities() {
        return choices.of(
                Stream.of(Capacity.values())
                        .filter(each -> each != Capacity.MINISTRY && each != Capacity.SPONSOR)
                        .filter(each -> each != Capacity.OPERATOR)
                        .toArray(Capacity[]::new));
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public List<SelectItem> getStates() {
        return List.of(
                new SelectItem(VALID, words.text("parties.valid")),
                new SelectItem(ENDED, words.text("parties.ended")));
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return filtered(getPath());
    }

    /** URL of the list as a file, with its filters. */
    public String getExport() {
        return filtered("/" + address.folder() + "/parties.csv");
    }

    private String filtered(String path) {
        return Addressed.href(
                path, "q", begin, "capacity", capacity, "province", province, "state", state);
    }

    /** URL of the list without filters. */
    public String getPath() {
        return "/" + address.folder() + "/parties.xhtml";
    }

    /** URL of the form for a new unit. */
    public String getNewHref() {
        return "/" + address.folder() + "/partyNew.xhtml";
    }

    /** Page on which units are registered by file. */
    public String getImportsHref() {
        return "/" + address.folder() + "/partyImports.xhtml";
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !getAddress().equals(getPath());
    }

    /** Leads to the list with what was entered. */
    public void filterAnew() {
        PageErrors.goTo(getAddress());
    }

    /** Gives the provider with the code the remit for the bureau's own province. */
    public void giveRemit() {
        declines.attempt(() -> remits.give(code, callers.current().province(), from, to, reason))
                .ifPresent(
                        unit -> {
                            declines.done("Parties", "remit.given");
                            PageErrors.goSaying(
                                    "/" + address.folder() + "/party.xhtml?unit=" + unit);
                        });
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String entered) {
        begin = entered == null ? null : entered.strip();
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String chosen) {
        capacity = chosen;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String entered) {
        code = entered;
    }

    public LocalDate getFrom() {
        return from == null ? words.today() : from;
    }

    public void setFrom(LocalDate entered) {
        from = entered;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate entered) {
        to = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
