package org.beian.web.view.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.CustomerView;
import org.beian.filing.Customers;
import org.beian.filing.RegisterState;
import org.beian.filing.SheetRow;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.beian.web.view.Declines;
import org.beian.web.view.Formats;

/** One customer of the provider: what is filed, what access it has, how the hand-over stands. */
@Named
@RequestScoped
@Clause("7.6")
public class CustomerPage {

    @Inject HttpServletRequest request;
    @Inject Customers customers;
    @Inject Callers callers;
    @Inject Words words;

    private CustomerView view;
    private boolean looked;

    /** A label and its value. */
    public record Line(String label, String value) {}

    /** A website as shown. */
    public record Site(
            String title,
            String number,
            String state,
            String stateKind,
            List<Line> lines,
            List<Access> accesses) {}

    /**
     * An access as shown.
     *
     * @param chain of resellers, or empty for direct access
     */
    public record Access(
            String methods,
            String places,
            String ranges,
            String chain,
            String state,
            String stateKind,
            Instant since) {}

    /** An application as shown. */
    public record Made(String href, String id, String state, String stateKind, Instant at) {}

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER) || getView() == null) {
            Declines.notFound();
        }
    }

    /** The customer, or null when it is none of this provider. */
    public CustomerView getView() {
        if (!looked) {
            String id = DeskAddress.text(request, "id");
            view = Declines.ifThere(() -> customers.open(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    public String getTitle() {
        return getView() == null ? words.text("customer.title") : getView().name();
    }

    public String getState() {
        return words.text("RegisterState." + getView().state());
    }

    public String getStateKind() {
        return kind(getView().state());
    }

    public List<Line> getSubject() {
        return lines(getView().subject());
    }

    public List<Site> getSites() {
        return getView().websites().stream()
                .map(
                        site ->
                                new Site(
                                        site.name(),
                                        site.filingNumber(),
                                        words.text("RegisterState." + site.state()),
                                        kind(site.state()),
                                        lines(site.rows()),
                                        site.accesses().stream().map(this::access).toList()))
                .toList();
    }

    public List<Made> getApplications() {
        return getView().applications().stream()
                .map(
                        each ->
                                new Made(
                                        "/provider/filing.xhtml?id=" + each.id(),
                                        each.id(),
                                        words.state(each.state()),
                                        States.kind(each.state()),
                                        each.submittedAt()))
                .toList();
    }

    public String getHandOver() {
        return words.text("HandOverState." + getView().handOver());
    }

    public String getHandOverKind() {
        return CustomersPage.kind(getView().handOver());
    }

    /** How the hand-over stands, in a sentence. */
    public String getHandOverText() {
        return getView().handedOverAt() == null
                ? words.text("customer.handOver." + getView().handOver())
                : words.text(
                        "filing.handedOver",
                        Formats.time(getView().handedOverAt(), words.locale()),
                        getView().handedOverBy());
    }

    private Access access(CustomerView.Access access) {
        return new Access(
                words.names("access-methods", access.methods()),
                words.names("regions", access.places()),
                String.join(
                        words.comma(), access.ranges().stream().map(IpRange::toString).toList()),
                String.join(" › ", access.resellers()),
                words.text("RegisterState." + access.state()),
                kind(access.state()),
                access.since());
    }

    private List<Line> lines(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> !row.values().isEmpty())
                .map(row -> new Line(words.text("field." + row.field()), value(row)))
                .toList();
    }

    private String value(SheetRow row) {
        if (row.table() != null) {
            return words.names(row.table(), row.values());
        }
        if (row.values().equals(List.of("true")) || row.values().equals(List.of("false"))) {
            return words.text("flag." + row.values().get(0));
        }
        return String.join(
                words.comma(),
                row.field().equals("website.domains")
                        ? row.values().stream().map(CustomersPage::shown).toList()
                        : row.values());
    }

    private static String kind(RegisterState state) {
        return state == RegisterState.ACTIVE ? "good" : "plain";
    }
}
