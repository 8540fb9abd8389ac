package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.mandate.CustomerView;
import org.beian.filing.mandate.Customers;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.reading.SheetSection;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.beian.web.page.component.Declines;
import org.beian.web.page.component.Formats;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Fact;
import org.beian.web.page.filing.Part;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

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
     * @param facts what happened to it, each in a sentence
     */
    public record Access(
            String methods,
            String places,
            String ranges,
            String chain,
            String state,
            String stateKind,
            Instant since,
            List<String> facts) {}

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
        return lines("SUBJECT", getView().subject());
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
                                        lines("WEBSITE", site.rows()),
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
                access.since(),
                access.facts().stream()
                        .map(
                                fact ->
                                        words.text(
                                                "customer.fact." + fact.kind(),
                                                Formats.date(fact.on(), words.locale()),
                                                fact.officer()))
                        .toList());
    }

    private List<Line> lines(String kind, List<SheetRow> rows) {
        return new Sheet(List.of(new SheetSection(kind, 1, rows)), words)
                .panels(List.of(), List.of()).get(0).facts().stream()
                        .map(fact -> new Line(fact.label(), text(fact)))
                        .toList();
    }

    private static String text(Fact fact) {
        return fact.parts().stream().map(Part::text).collect(Collectors.joining(fact.separator()));
    }

    private static String kind(RegisterState state) {
        return state == RegisterState.ACTIVE ? "good" : "plain";
    }
}
