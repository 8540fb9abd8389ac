package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
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
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.frame.AccessTaskCounts;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

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

    @Inject AccessProcedure accesses;
    @Inject AccessTaskCounts counts;
    @Inject AccessWords words;

    @Inject
    @ManagedProperty("#{param.state}")
    String chosen;

    private KeysetModel<Row> list;

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

    /** The applications, the latest first. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            Row::id, query -> find(query).stream().map(this::row).toList());
        }
        return list;
    }

    private List<AccessStatus> find(KeysetQuery query) {
        long after = query.number() == null ? 0 : query.number();
        if (!isProviders()) {
            return accesses.ofSponsor(after, false, query.limit());
        }
        boolean upwards = query.sortedBy().isPresent() && !query.isDescending();
        return TO_OPEN.equals(state())
                ? accesses.toOpen(after, upwards, query.limit())
                : accesses.ofProvider(only(), after, upwards, query.limit());
    }

    /** Whether the sponsor has applied before. */
    public boolean isAny() {
        return !accesses.ofSponsor(0, false, 1).isEmpty();
    }

    /** Number of the provider's applications that match, counted up to 1,001. */
    public int getTotal() {
        return TO_OPEN.equals(state()) ? counts.now().toOpen() : accesses.count(only());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return isProviders() ? Addressed.href(OF_PROVIDER, "state", state()) : OF_SPONSOR;
    }

    private Link filter(String state, String count) {
        String text = words.text("list." + (state.isEmpty() ? "all" : state));
        String query = state.isEmpty() ? "" : "?state=" + state;
        return new Link(text, count, OF_PROVIDER + query, state.equals(state()));
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
        return TO_OPEN.equals(chosen) || only() != null ? chosen : "";
    }

    private AccessState only() {
        return Stream.of(AccessState.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
