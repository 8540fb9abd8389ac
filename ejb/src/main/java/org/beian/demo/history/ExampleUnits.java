package org.beian.demo.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.demo.DemoLogins;
import org.beian.demo.history.content.ExamplePlace;
import org.beian.demo.history.content.ExampleProvider;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.law.Shanghai;
import org.beian.party.Authorities;
import org.beian.party.Capacity;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.partyregister.OwnUnit;
import org.beian.partyregister.PartyRegister;
import org.beian.partyregister.RegisterCard;
import org.beian.partyregister.UnitContact;
import org.beian.partyregister.UnitDetails;
import org.beian.partyregister.UnitEnding;
import org.beian.partyregister.UnitRegistration;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Units and accounts of the examples beside the fixed ones: a provider, three reviewers, three
 * sponsors, and the administrators of authorities, who say where these get their mail.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ExampleUnits {

    private static final ExampleProvider ADDED = ExampleProvider.EAST_AND_WEST;
    private static final String PASSWORD = "demo";
    private static final int LICENCE_DAYS = 25;
    private static final int LAST_DAYS = 20;
    private static final LocalDate SINCE = LocalDate.of(2005, 3, 20);

    @Inject EntityManager em;
    @Inject Units units;
    @Inject Roster roster;
    @Inject DemoLogins logins;
    @Inject ProviderAddresses addresses;
    @Inject DelegatedProcedures procedures;
    @Inject Clock clock;

    /** Adds them in one transaction, unless they are there. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add() {
        if (units.byCode(ADDED.code()).isPresent()) {
            return;
        }
        Unit provider =
                new Unit(
                        ADDED.code(),
                        "示例东西部云",
                        Province.SHANGHAI,
                        Set.of(Capacity.ACCESS_PROVIDER),
                        SINCE);
        provider.reachedAt("021-00000000", null, ADDED.code() + "@example.cn");
        provider.providerType("ISP");
        units.add(provider);
        em.flush();
        addresses.add(provider.id(), IpRange.parse(ADDED.network() + "0/24"), SINCE, null);
        OfficerDetails details =
                new OfficerDetails(ADDED.officer(), "021-00000000", ADDED.code() + "@example.cn");
        Long officer = roster.putOnDuty(provider.id(), details, SINCE).id();
        logins.add(
                provider, ADDED.code(), ADDED.officer(), Set.of(Roles.PROVIDER), PASSWORD, officer);
        for (ExampleSponsor each : ExampleSponsor.values()) {
            logins.add(
                    sponsor(each),
                    each.username(),
                    each.person(),
                    Set.of(Roles.SPONSOR),
                    PASSWORD,
                    null);
        }
        authority(Authorities.MINISTRY, "ministry-admin");
        String names = "戊己庚";
        for (ExamplePlace place : ExamplePlace.values()) {
            authority(Authorities.bureauCode(place.province()), place.administrator());
            if (place.provider(0) == ADDED) {
                units.giveRemit(provider, place.province(), SINCE);
                Unit bureau = units.byCode(Authorities.bureauCode(place.province())).orElseThrow();
                int next = place.ordinal() - ExamplePlace.SHANGHAI.ordinal();
                logins.add(
                        bureau,
                        place.reviewers().get(0),
                        "示例审核员" + names.charAt(next),
                        Set.of(Roles.REVIEWER),
                        PASSWORD,
                        null);
            }
        }
    }

    /**
     * Lets the licence of one provider end soon, and announces the end of another one, whose
     * sponsors have to choose anew.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void announceEnds() {
        LocalDate today = Shanghai.date(clock.instant());
        String licensing = ExamplePlace.BEIJING.reviewers().get(0);
        RegisterCard licensed = card(licensing, ExampleProvider.HOSTING);
        UnitDetails held = licensed.details();
        if (held.licenceUntil() == null) {
            UnitDetails ending =
                    new UnitDetails(
                            held.name(),
                            held.capacities(),
                            held.providerType(),
                            held.creditCode(),
                            "A2.B1-示例0001",
                            today.plusDays(LICENCE_DAYS));
            procedures.act(
                    licensing,
                    UnitRegistration.class,
                    own ->
                            own.change(
                                    licensed.line().id(),
                                    licensed.version(),
                                    ending,
                                    "示例：补录许可证有效期。"));
        }
        String keeper = ExamplePlace.SHANGHAI.reviewers().get(0);
        RegisterCard leaving = card(keeper, ADDED);
        if (leaving.line().validTo() == null) {
            procedures.act(
                    keeper,
                    UnitEnding.class,
                    own ->
                            own.end(
                                    leaving.line().id(),
                                    leaving.version(),
                                    today.plusDays(LAST_DAYS),
                                    "示例：许可证注销，不再经营。"));
        }
    }

    private RegisterCard card(String reader, ExampleProvider provider) {
        Long id = units.byCode(provider.code()).orElseThrow().id();
        return procedures.as(reader, PartyRegister.class, own -> own.card(id));
    }

    /** Letters of other authorities reach it by mail from then on. */
    private void authority(String code, String administrator) {
        Unit unit = units.byCode(code).orElseThrow();
        logins.add(unit, administrator, "示例账号管理员", Set.of(Roles.UNIT_ADMIN), PASSWORD, null);
        UnitContact contact = new UnitContact("010-00000000", null, code + "@example.cn");
        procedures.act(
                administrator, OwnUnit.class, own -> own.reachAt(own.reached().version(), contact));
    }

    private Unit sponsor(ExampleSponsor each) {
        Unit unit =
                new Unit(
                        each.username(),
                        each.filing().company(),
                        Province.BEIJING,
                        Set.of(Capacity.SPONSOR),
                        SINCE);
        unit.reachedAt("010-00000000", null, each.username() + "@example.cn");
        units.add(unit);
        em.flush();
        return unit;
    }
}
