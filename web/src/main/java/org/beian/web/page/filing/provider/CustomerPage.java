package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Fact;
import org.beian.web.page.filing.Part;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Unmasking;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the page of one customer of the provider: filings, accesses, and the state of the
 * hand-over.
 */
@Named
@RequestScoped
@Clause("7.6")
public class CustomerPage {

    private static final String ID = "id";
    private static final String WEBSITE = "website";

    @Inject Addressed address;
    @Inject Customers customers;
    @Inject Callers callers;
    @Inject Words words;

    private CustomerView view;
    private boolean looked;

    /**
     * Line with a label and its value.
     *
     * @param unmaskHref URL of the form to unmask it; empty where nothing is masked
     */
    public record Line(String label, String value, String unmaskHref) {}

    /** View of a website. */
    public record Site(
            String title,
            String number,
            String state,
            String stateKind,
            List<Line> lines,
            List<Access> accesses) {}

    /**
     * View of an access.
     *
     * @param chain of resellers, or empty for direct access
     * @param facts events of the access, each in a sentence
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

    /** View of an application. */
    public record Made(String href, String id, String state, String stateKind, Instant at) {}

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER) || getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The customer, or null when it is not one of this provider's. */
    public CustomerView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> customers.open(id())).orElse(null);
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
        return lines("SUBJECT", getView().subject(), "");
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
                                        lines("WEBSITE", site.rows(), site.filingNumber()),
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

    /** State of the hand-over, in a sentence. */
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

    private List<Line> lines(String kind, List<SheetRow> rows, String website) {
        return sheet(kind, rows, website).panels(List.of(), List.of()).get(0).facts().stream()
                .map(fact -> new Line(fact.label(), text(fact), fact.unmaskHref()))
                .toList();
    }

    private Sheet sheet(String kind, List<SheetRow> rows, String website) {
        return new Sheet(
                List.of(new SheetSection(kind, 1, rows)),
                words,
                pointer ->
                        Addressed.with(
                                Addressed.with(href(), WEBSITE, website),
                                Unmasking.PARAMETER,
                                pointer));
    }

    /** Pointer and label of what is masked where the URL points. */
    Map<String, String> masked() {
        if (getView() == null) {
            return Map.of();
        }
        String website = website();
        return website == null
                ? sheet("SUBJECT", view.subject(), "").masked()
                : view.websites().stream()
                        .filter(each -> each.filingNumber().equals(website))
                        .findFirst()
                        .map(each -> sheet("WEBSITE", each.rows(), website).masked())
                        .orElseGet(Map::of);
    }

    /** Id of the customer, as the URL has it. */
    String id() {
        return address.text(ID);
    }

    /** Number of the website of which a value is asked for; null for the subject. */
    String website() {
        String number = address.text(WEBSITE);
        return number.isEmpty() ? null : number;
    }

    /** URL of this page. */
    String href() {
        return Addressed.href(address.path(), ID, id());
    }

    private static String text(Fact fact) {
        return fact.parts().stream().map(Part::text).collect(Collectors.joining(fact.separator()));
    }

    private static String kind(RegisterState state) {
        return state == RegisterState.ACTIVE ? "good" : "plain";
    }
}
