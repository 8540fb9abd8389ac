package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.partyregister.SetUp;
import org.beian.web.page.figure.Figures;

/**
 * Backing bean of the steps of the first set-up, shown at home to whoever takes one of them until
 * all are done.
 */
@Named
@RequestScoped
@Clause("4")
public class SetUpHome {

    @Inject SetUp setUp;
    @Inject Callers callers;
    @Inject Figures figures;

    private List<Capacity> missing;

    /**
     * Step of the set-up.
     *
     * @param key of its text
     * @param href page where the reader takes it; empty where somebody else does
     */
    public record Step(String key, String href, boolean done) {}

    public boolean isShown() {
        Caller caller = callers.current();
        boolean concerned =
                caller.has(Roles.ADMIN) || caller.has(Roles.MINISTRY) || isOfBureau(caller);
        return concerned && !missing().isEmpty();
    }

    private static boolean isOfBureau(Caller caller) {
        return caller.has(Roles.REVIEWER) || caller.has(Roles.CLERK);
    }

    public List<Step> getSteps() {
        Caller caller = callers.current();
        return List.of(
                step(Capacity.MINISTRY, caller.has(Roles.ADMIN), "/admin/accounts.xhtml"),
                step(
                        Capacity.BUREAU,
                        caller.has(Roles.MINISTRY),
                        "/ministry/parties.xhtml?capacity=BUREAU"),
                step(
                        Capacity.ACCESS_PROVIDER,
                        isOfBureau(caller),
                        "/bureau/parties.xhtml?capacity=ACCESS_PROVIDER"));
    }

    private Step step(Capacity capacity, boolean own, String href) {
        boolean done = !missing().contains(capacity);
        return new Step("setUp." + capacity.name(), own && !done ? href : "", done);
    }

    private List<Capacity> missing() {
        if (missing == null) {
            missing = figures.ofUnit("setUp", setUp::missing).orElse(List.of());
        }
        return missing;
    }
}
