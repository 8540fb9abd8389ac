package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.AccessRequest;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExamplePlan;
import org.beian.filing.content.FilingContent.Ips;

/**
 * Applications for access of the providers' customers: some wait, some have addresses kept for
 * them, of which the older ones have lapsed.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExampleAccesses {

    static final int NUMBER = 12;

    private static final int LISTED = 500;
    private static final int FIRST_ADDRESS = 200;

    /** Numbers of sponsors that file nothing. */
    private static final int FIRST_SPONSOR = ExamplePlan.FILINGS + 1;

    @Inject DelegatedProcedures procedures;

    /** Records a customer's application, unless it is there. */
    public void apply(int number) {
        if (found(number).isPresent()) {
            return;
        }
        ExampleFiling sponsor = sponsor(number);
        AccessRequest request =
                new AccessRequest(
                        null,
                        new AccessRequest.Customer(
                                sponsor.company(), "示例联系人", "010-00000000", "a@example.cn"),
                        sponsor.reference(),
                        sponsor.company() + "网站",
                        List.of(sponsor.domain()),
                        List.of("VIRTUAL_HOST"),
                        List.of(sponsor.place().province().regionCode()));
        procedures.as(
                sponsor.provider(), AccessProcedure.class, provider -> provider.apply(request));
    }

    /** Keeps an address for two of three, while they wait. */
    public void assign(int number) {
        Optional<AccessStatus> found = found(number);
        if (number % 3 == 0 || found.isEmpty() || found.get().state() != AccessState.APPLIED) {
            return;
        }
        ExampleFiling sponsor = sponsor(number);
        String ip = sponsor.network() + (FIRST_ADDRESS + number);
        procedures.as(
                sponsor.provider(),
                AccessProcedure.class,
                provider -> provider.preAssign(found.get().id(), null, List.of(new Ips(ip, ip))));
    }

    private Optional<AccessStatus> found(int number) {
        ExampleFiling sponsor = sponsor(number);
        return procedures
                .as(
                        sponsor.provider(),
                        AccessProcedure.class,
                        provider -> provider.ofProvider(null, 0, true, LISTED))
                .stream()
                .filter(access -> sponsor.reference().equals(access.reference()))
                .findFirst();
    }

    private static ExampleFiling sponsor(int number) {
        return new ExampleFiling(FIRST_SPONSOR + number);
    }
}
