package org.beian.demo.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.enterprise.inject.spi.Unmanaged.UnmanagedInstance;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.CallerDelegation;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Procedures for the accounts of the demo, in the caller's transaction. The container lets the
 * system in nowhere but where a job has to be; so the procedure is an instance of its own, and the
 * account acts with its own roles, unit and province.
 */
@ApplicationScoped
class DelegatedProcedures {

    @Inject BeanManager beans;
    @Inject AccountRepository accounts;
    @Inject Units units;
    @Inject CallerDelegation acting;

    @Inject
    @ConfigProperty(name = "beian.demo", defaultValue = "false")
    boolean demo;

    /**
     * Lets an account act in a procedure.
     *
     * @throws IllegalStateException outside of demo mode
     */
    <P, R> R as(String username, Class<P> procedure, Function<P, R> act) {
        if (!demo) {
            throw new IllegalStateException("Nobody acts for others outside of demo mode");
        }
        UnmanagedInstance<P> instance = new Unmanaged<>(beans, procedure).newInstance();
        try {
            P ready = instance.produce().inject().postConstruct().get();
            return acting.call(caller(username), () -> act.apply(ready));
        } finally {
            instance.preDestroy().dispose();
        }
    }

    /**
     * Lets an account act in a procedure that gives nothing back; as {@link #as}.
     *
     * @throws IllegalStateException outside of demo mode
     */
    <P> void act(String username, Class<P> procedure, Consumer<P> act) {
        as(
                username,
                procedure,
                own -> {
                    act.accept(own);
                    return null;
                });
    }

    private Caller caller(String username) {
        Account account = accounts.byUsername(username).orElseThrow();
        Unit unit = units.find(account.unitId()).orElseThrow();
        return new Caller(
                account.id(),
                account.username(),
                account.displayName(),
                unit.asParty(),
                account.roles(),
                "demo-history");
    }
}
