package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.access.notice.StopAccessIssue;
import org.beian.access.notice.StopAccessSearch;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.unfiled.FollowedSiteFilter;
import org.beian.domainregister.unfiled.FollowedSites;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of unfiled websites that providers have to deal with: for a bureau of
 * its providers, for the ministry of all.
 */
@Named
@RequestScoped
@Clause("7.4")
public class FollowedSitesPage {

    /** Choice of the tasks whose last day is over, beside the states. */
    private static final String LATE = "LATE";

    @Inject FollowedSites sites;
    @Inject FollowedSiteRows rows;
    @Inject StopAccessIssue orders;
    @Inject StopAccessSearch notices;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.q}")
    String provider;

    private final Set<Long> ordered = new HashSet<>();
    private KeysetModel<FollowedSiteRow> list;

    /** The filter that parameters of the URL name; anything unknown lets all through. */
    public static FollowedSiteFilter filter(String state, String provider) {
        return new FollowedSiteFilter(
                Stream.of(UnfiledState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(null),
                LATE.equals(state),
                provider == null ? "" : provider.strip());
    }

    public KeysetModel<FollowedSiteRow> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            row -> row.id().toString(),
                            query ->
                                    read(
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return list;
    }

    private List<FollowedSiteRow> read(long before, int limit) {
        List<UnfiledSite> found =
                one() != 0
                        ? PageErrors.ifThere(() -> sites.show(one())).stream().toList()
                        : sites.list(filter(state, provider), before, limit);
        ordered.addAll(notices.ordered(found.stream().map(UnfiledSite::id).toList()));
        return found.stream().map(rows::of).toList();
    }

    /** The only task to be shown; 0 for all that match. */
    private long one() {
        return address.number("task");
    }

    /** Number of tasks that match, counted up to 1,001. */
    public int getTotal() {
        return one() != 0 ? read(0, 1).size() : sites.count(filter(state, provider));
    }

    public List<SelectItem> getStates() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(LATE, words.text("sites.late")));
        for (UnfiledState each : UnfiledState.values()) {
            items.add(new SelectItem(each.name(), words.name(each)));
        }
        return items;
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        String task = one() == 0 ? "" : address.text("task");
        return Addressed.href(getPath(), "state", state, "q", provider, "task", task);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        String file = getPath().replace(".xhtml", ".csv");
        return Addressed.href(file, "state", state, "q", provider);
    }

    /** Whether the ministry reads, which follows the tasks of all providers. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    /** Path of the reader's page, from the context root. */
    public String getPath() {
        return address.path();
    }

    /**
     * Whether the reader may order a provider to stop a site whose last day is over; of a task that
     * is shown alone, its provider may give access elsewhere only.
     */
    public boolean isOrdering() {
        return callers.current().has(Roles.REVIEWER)
                && (one() == 0
                        || PageErrors.ifThere(() -> sites.isOrderedHere(one())).orElse(false));
    }

    /** Whether the provider may be ordered to stop a site, or could when this was shown. */
    public boolean isOrderable(FollowedSiteRow row) {
        return row.late() && (!isRendering() || !ordered.contains(row.id()));
    }

    private static boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** Whether a notice to stop a site waits for the provider's report. */
    public boolean isOrdered(FollowedSiteRow row) {
        return row.late() && ordered.contains(row.id());
    }

    /** Orders the provider to stop the site of a task. */
    @Clause("7.4")
    public void order(String site) {
        declines.attempt(() -> orders.orderUnfiled(Addressed.id(site).orElse(null)))
                .ifPresent(
                        notice -> {
                            declines.done("Cancellations", "stopAccess.sent");
                            PageErrors.goSaying("/bureau/stopAccessNotice.xhtml?id=" + notice.id());
                        });
    }

    public boolean isFiltered() {
        return one() != 0 || !FollowedSiteFilter.ALL.equals(filter(state, provider));
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(getPath(), "state", state, "q", provider));
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String entered) {
        provider = entered == null ? null : entered.strip();
    }
}
