package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.mandate.CustomerRow;
import org.beian.filing.mandate.Customers;
import org.beian.filing.mandate.HandOverState;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Words;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/** Backing bean of the list of the provider's customers; search and position are URL parameters. */
@Named
@RequestScoped
@Clause("7.6")
public class CustomersPage {

    private static final String PATH = "/provider/customers.xhtml";

    @Inject Customers customers;
    @Inject Callers callers;
    @Inject Words words;

    @Inject
    @ManagedProperty("#{param.q}")
    String search;

    private KeysetModel<Row> list;

    /**
     * Row of a customer.
     *
     * @param sites names and domains of its websites
     * @param chain of resellers, or empty for direct access
     */
    public record Row(
            String id,
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
        return search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }

    /** The customers in the order of their ids. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(Row::id, this::read);
        }
        return list;
    }

    private List<Row> read(KeysetQuery query) {
        long after = query.number() == null ? 0 : query.number();
        return customers.list(search, after, query.limit()).stream().map(this::row).toList();
    }

    /** URL of the list with its search. */
    public String getAddress() {
        return Addressed.href(PATH, "q", search);
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
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
                customer.id(),
                "/provider/customer.xhtml?id=" + customer.id(),
                customer.name(),
                customer.filingNumber(),
                domains.isEmpty() ? names : names + " • " + domains,
                String.join("; ", chains),
                words.text("HandOverState." + customer.handOver()),
                kind(customer.handOver()));
    }
}
