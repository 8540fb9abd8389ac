package org.beian.web.page.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.agency.mandate.MandateLine;
import org.beian.agency.mandate.Mandates;
import org.beian.agency.mandate.WhatFollows;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the page on which a sponsor sees what follows when it revokes a mandate, and
 * revokes it.
 */
@Named
@RequestScoped
@Clause("B12")
public class MandatePage {

    @Inject Mandates mandates;
    @Inject PageErrors declines;
    @Inject Addressed address;

    private MandateLine line;
    private boolean looked;

    public void enter() {
        if (getLine() == null) {
            PageErrors.notFound();
        }
    }

    /** The mandate in force, or null when the provider has none. */
    public MandateLine getLine() {
        if (!looked) {
            line = mandates.find(address.text("provider")).orElse(null);
            looked = true;
        }
        return line;
    }

    public List<WhatFollows> getWhatFollows() {
        return mandates.whatFollows(line.code());
    }

    public void revoke() {
        if (declines.attempt(() -> mandates.revoke(address.text("provider")))) {
            declines.done("Agency", "mandate.revoked");
            PageErrors.goSaying("/sponsor/mandates.xhtml");
        }
    }
}
