package org.beian.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.account.Roles;
import org.beian.account.signin.FirstAdministrator;
import org.beian.party.Authorities;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Initialization of the database at the start: the authorities, and the demo data or the token for
 * the first administrator. Data that exist already stay as they are.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject Authorities authorities;
    @Inject DemoData demoData;
    @Inject FirstAdministrator firstAdministrator;

    @Inject
    @ConfigProperty(name = "beian.demo", defaultValue = "false")
    boolean demo;

    public void start() {
        once("authorities", authorities::ensure);
        if (demo) {
            once("demo data", demoData::seed);
        } else if (demoData.isPresent()) {
            throw new IllegalStateException(
                    "This database holds accounts with known passwords: use demo mode or another database");
        } else {
            firstAdministrator
                    .prepare()
                    .ifPresent(
                            file ->
                                    LOG.log(
                                            Level.WARNING,
                                            "Open /setup.xhtml for the administrator, with the one-time token in {0}",
                                            file));
        }
    }

    /**
     * Two nodes starting at once: one inserts, the other fails on a unique code and looks again.
     */
    private static void once(String what, BooleanSupplier fill) {
        boolean filled;
        try {
            filled = fill.getAsBoolean();
        } catch (RuntimeException another) {
            LOG.log(Level.INFO, "Another node may be filling in the {0}: looking again", what);
            filled = fill.getAsBoolean();
        }
        if (filled) {
            LOG.log(Level.INFO, "Filled in the {0}", what);
        }
    }
}
