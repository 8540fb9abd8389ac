package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.access.application.AccessCounts;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.AccessTaskCounts;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the lists of applications for access: the provider's by state, the sponsor's own.
 * State and position are URL parameters.
 */
@Named
@RequestScoped
@Clause("11.1")
public class AccessListPage {

    static final String OF_PROVIDER = "/provider/access.xhtml";
    static final String OF_SPONSOR = "/sponsor/access.xhtml";

    private static final String TO_OPEN = "TO_OPEN";
    private static final int PAGE = 25;

    @Inject AccessProcedure accesses;
    @Inject AccessTaskCounts counts;
    @Inject Callers callers;
    @Inject AccessWords words;

    private List<AccessStatus> found;

    /** Row of an application. */
    public record Row(
            String id,
            String href,
            String sponsor,
            String provider,
            String website,
            String domains,
            String state,
            String stateKind,
            String addresses,
            LocalDate lapsesOn,
            String number) {}

    public void enterProvider() {
        if (!callers.current().has(Roles.PROVIDER)) {
            PageErrors.notFound();
        }
    }

    public void enterSponsor() {
        if (!callers.current().has(Roles.SPONSOR)) {
            PageErrors.notFound();
        }
    }

    /** The provider's filters, waiting states first. */
    public List<Link> getFilters() {
        AccessCounts now = counts.now();
        List<Link> links = new ArrayList<>();
        links.add(filter("", ""));
        links.add(filter(AccessState.APPLIED.name(), Task.shown(now.applied())));
        links.add(filter(AccessState.PRE_ASSIGNED.name(), Task.shown(now.preAssigned())));
        links.add(filter(TO_OPEN, Task.shown(now.toOpen())));
        links.add(filter(AccessState.OPENED.name(), Task.shown(now.opened())));
        for (AccessState ended :
                List.of(AccessState.STOPPED, AccessState.REFUSED, AccessState.WITHDRAWN)) {
            links.add(filter(ended.name(), ""));
        }
        return links;
    }

    public List<Row> getRows() {
        List<AccessStatus> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream().map(this::row).toList();
    }

    public String getFirstHref() {
        return words.number("after") == 0 ? "" : href(0);
    }

    public String getNextHref() {
        List<AccessStatus> all = found();
        return all.size() <= PAGE ? "" : href(Long.parseLong(all.get(PAGE - 1).id()));
    }

    private Link filter(String state, String count) {
        String text = words.text("list." + (state.isEmpty() ? "all" : state));
        String query = state.isEmpty() ? "" : "?state=" + state;
        return new Link(text, count, OF_PROVIDER + query, state.equals(state()));
    }

    private List<AccessStatus> found() {
        if (found == null) {
            found = PageErrors.ifThere(this::find).orElse(List.of());
        }
        return found;
    }

    private List<AccessStatus> find() {
        long after = words.number("after");
        if (!isProviders()) {
            return accesses.ofSponsor(after, PAGE + 1);
        }
        if (TO_OPEN.equals(state())) {
            return accesses.toOpen(after, PAGE + 1);
        }
        AccessState state = state().isEmpty() ? null : AccessState.valueOf(state());
        return accesses.ofProvider(state, after, PAGE + 1);
    }

    private Row row(AccessStatus status) {
        String path = isProviders() ? AccessOnePage.OF_PROVIDER : AccessOnePage.OF_SPONSOR;
        return new Row(
                status.id(),
                path + "?id=" + status.id(),
                status.sponsor(),
                status.providerName(),
                status.websiteName(),
                words.domains(status.domains()),
                words.state(status),
                AccessWords.kind(status),
                words.ranges(status.ips()),
                status.state() == AccessState.PRE_ASSIGNED ? status.lapsesOn() : null,
                status.filingNumber() == null ? "" : status.filingNumber());
    }

    private boolean isProviders() {
        return OF_PROVIDER.equals(words.path());
    }

    /** The filter in the URL; empty for all and for an unknown one. */
    private String state() {
        String state = words.parameter("state");
        boolean known =
                TO_OPEN.equals(state)
                        || Stream.of(AccessState.values())
                                .anyMatch(one -> one.name().equals(state));
        return known ? state : "";
    }

    private String href(long after) {
        List<String> query = new ArrayList<>();
        if (isProviders() && !state().isEmpty()) {
            query.add("state=" + state());
        }
        if (after > 0) {
            query.add("after=" + after);
        }
        String path = isProviders() ? OF_PROVIDER : OF_SPONSOR;
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
