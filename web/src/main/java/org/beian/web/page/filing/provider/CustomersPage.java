package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.mandate.CustomerRow;
import org.beian.filing.mandate.Customers;
import org.beian.filing.mandate.HandOverState;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;

/** Backing bean of the list of the provider's customers; search and position are URL parameters. */
@Named
@RequestScoped
@Clause("7.6")
public class CustomersPage {

    private static final int PAGE = 25;
    private static final String PATH = "/provider/customers.xhtml";

    @Inject HttpServletRequest request;
    @Inject Customers customers;
    @Inject Callers callers;
    @Inject Words words;

    private List<CustomerRow> found;

    /**
     * Row of a customer.
     *
     * @param sites names and domains of its websites
     * @param chain of resellers, or empty for direct access
     */
    public record Row(
            String href,
            String name,
            String number,
            String sites,
            String chain,
            String handOver,
            String handOverKind) {}

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER)) {
            PageErrors.notFound();
        }
    }

    public String getSearch() {
        return DeskAddress.text(request, "q").strip();
    }

    public List<Row> getRows() {
        List<CustomerRow> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream().map(this::row).toList();
    }

    public String getFirstHref() {
        return after() == 0 ? "" : href(0);
    }

    public String getNextHref() {
        List<CustomerRow> all = found();
        return all.size() <= PAGE ? "" : href(Long.parseLong(all.get(PAGE - 1).id()));
    }

    /** Kind of a state's chip. */
    static String kind(HandOverState state) {
        return switch (state) {
            case OPEN -> "warn";
            case PASSED -> "info";
            case HELD -> "good";
            case ELSEWHERE -> "plain";
        };
    }

    static String shown(String domain) {
        return DomainName.parse(domain).unicode();
    }

    private Row row(CustomerRow customer) {
        String names = String.join(words.comma(), customer.websites());
        String domains =
                String.join(
                        words.comma(),
                        customer.domains().stream().map(CustomersPage::shown).toList());
        List<String> chains =
                customer.chains().stream().map(chain -> String.join(" › ", chain)).toList();
        return new Row(
                "/provider/customer.xhtml?id=" + customer.id(),
                customer.name(),
                customer.filingNumber(),
                domains.isEmpty() ? names : names + " • " + domains,
                String.join("; ", chains),
                words.text("HandOverState." + customer.handOver()),
                kind(customer.handOver()));
    }

    private List<CustomerRow> found() {
        if (found == null) {
            found =
                    PageErrors.ifThere(() -> customers.list(getSearch(), after(), PAGE + 1))
                            .orElse(List.of());
        }
        return found;
    }

    private long after() {
        String after = DeskAddress.text(request, "after");
        return after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
    }

    private String href(long after) {
        String search =
                getSearch().isEmpty()
                        ? ""
                        : "q=" + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8);
        String place = after == 0 ? "" : "after=" + after;
        String query = search + (search.isEmpty() || place.isEmpty() ? "" : "&") + place;
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }
}
