package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.blacklist.BlacklistFilter;
import org.beian.enforcement.blacklist.BlacklistPhase;
import org.beian.enforcement.blacklist.BlacklistProposing;
import org.beian.enforcement.blacklist.BlacklistReading;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the blacklist of all bureaus, which begins with what is in force, and of the form
 * to propose an entry.
 */
@Named
@RequestScoped
@Clause("6.4")
public class BlacklistPage {

    private static final List<String> PARAMETERS = List.of("state", "province", "q");

    @Inject BlacklistReading reading;
    @Inject BlacklistProposing proposing;
    @Inject BlacklistForm form;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject StateFilters filters;
    @Inject Choices choices;
    @Inject PageErrors declines;

    private KeysetModel<BlacklistEntry> list;
    private String province;
    private String begin;

    /** The filter that parameters of the URL name; anything unknown lets all through. */
    public static BlacklistFilter filter(Addressed address) {
        return filter(address, phase(address));
    }

    private static BlacklistFilter filter(Addressed address, BlacklistPhase phase) {
        Province of = Choices.province(address.text("province"));
        return new BlacklistFilter(phase, of == null ? "" : of.regionCode(), address.text("q"));
    }

    private static BlacklistPhase phase(Addressed address) {
        return Choices.chosen(address.text("state"), BlacklistPhase.IN_FORCE);
    }

    public void enter() {
        if (!callers.current().has(Roles.REVIEWER) && !callers.current().has(Roles.CLERK)) {
            PageErrors.notFound();
        }
    }

    /** The entries, the newest first. */
    public KeysetModel<BlacklistEntry> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            one -> one.id().toString(),
                            query ->
                                    reading.list(
                                            filter(address),
                                            Addressed.id(query.after()).orElse(Long.MAX_VALUE),
                                            query.limit()));
        }
        return list;
    }

    /** Number of those that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(filter(address));
    }

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(
                Stream.of(BlacklistPhase.values()),
                phase(address),
                phase -> reading.count(filter(address, phase)),
                others -> address.keeping(PARAMETERS, others));
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(
                address.keeping(
                        PARAMETERS,
                        Map.of(
                                "province",
                                province == null ? "" : province,
                                "q",
                                begin == null ? "" : begin)));
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return address.keeping(PARAMETERS);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** The latest last day that may be chosen today. */
    public LocalDate getLatest() {
        return reading.latestEnd();
    }

    /** Proposes an entry, and leads to it. */
    public void propose() {
        declines.attempt(() -> proposing.propose(form.proposal()))
                .ifPresent(
                        proposed -> {
                            declines.done("Blacklist", "blacklist.proposed");
                            PageErrors.goSaying("/bureau/blacklistEntry.xhtml?id=" + proposed.id());
                        });
    }

    public String getProvince() {
        return province == null ? address.text("province") : province;
    }

    public void setProvince(String chosen) {
        province = chosen == null ? "" : chosen;
    }

    public String getBegin() {
        return begin == null ? address.text("q") : begin;
    }

    public void setBegin(String entered) {
        begin = entered == null ? "" : entered.strip();
    }
}
