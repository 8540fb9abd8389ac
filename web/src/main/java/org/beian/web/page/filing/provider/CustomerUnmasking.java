package org.beian.web.page.filing.provider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.beian.filing.mandate.Customers;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Unmasking;

/** Backing bean of the form to unmask a value of a customer, for the provider that serves it. */
@Named
@RequestScoped
@Clause("3")
public class CustomerUnmasking extends Unmasking {

    private Customers customers;
    private CustomerPage page;
    private PageErrors declines;

    protected CustomerUnmasking() {}

    @Inject
    CustomerUnmasking(
            HttpServletRequest request,
            Customers customers,
            CustomerPage page,
            PageErrors declines) {
        super(request);
        this.customers = customers;
        this.page = page;
        this.declines = declines;
    }

    @Override
    public Map<String, String> masked() {
        return page.masked();
    }

    @Override
    public String ask(String at, String why) {
        return declines.attempt(() -> customers.unmask(page.id(), page.website(), at, why))
                .orElse(null);
    }

    @Override
    public String getCloseHref() {
        return page.href();
    }
}
