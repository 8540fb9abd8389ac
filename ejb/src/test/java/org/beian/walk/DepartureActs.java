package org.beian.walk;

import static org.beian.walk.Told.SPONSOR;
import static org.beian.walk.Walk.chosen;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Caller;
import org.beian.cancellation.departure.ProviderDepartures;
import org.beian.party.Unit;
import org.beian.partyregister.UnitEnding;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;

/** Acts by which the registration of a provider ends, and what it leaves with it. */
@Dependent
class DepartureActs extends Acts {

    private static final String ENDS = "PROVIDER_ENDS";
    private static final String ENDING = "PROVIDER_ENDING";
    private static final int DAYS = 3;

    @Inject UnitEnding ending;
    @Inject ProviderDepartures departures;
    @Inject TestCallers callers;

    /** All but the first one, which new websites name. */
    List<String> mayEnd() {
        return walk.standing().stream()
                .filter(each -> !each.equals(walk.scene.filed.provider().code()))
                .toList();
    }

    /** A provider's last day is set and told, and passes. */
    void end(int number) {
        String provider = chosen(mayEnd(), number);
        walk.act(provider + " ends");
        Unit unit = walk.parties.get(provider);
        LocalDate last = walk.today().plusDays(DAYS);
        walk.scene.asReviewer("walk-keeper", Province.BEIJING);
        ending.end(unit.id(), 0, last, "示例：许可证注销");
        model.told.word("UNIT_ENDS", provider);
        long left = told(provider);
        walk.agree();
        TestClock.shared().set(last.plusDays(1).atTime(9, 0));
        callers.become(Caller.job("walk"));
        walk.register.leftBy(unit, model.number).forEach(departures::settle);
        for (long each = 0; each < left; each++) {
            model.told.isDone(ENDING, SPONSOR);
        }
        walk.gone.add(provider);
        model.depart(provider);
    }

    /**
     * The sponsor is told once, of all that a provider leaves.
     *
     * @return number of accesses
     */
    private long told(String provider) {
        callers.become(Caller.job("walk"));
        departures.tell(walk.register.subjectId(model.number));
        long left =
                model.sites.stream()
                        .flatMap(site -> site.inForce().stream())
                        .filter(access -> access.provider.equals(provider))
                        .count();
        if (left > 0) {
            model.told.notice(ENDS, ENDS, model.bureau(), SPONSOR);
        }
        for (long each = 0; each < left; each++) {
            model.told.waits(ENDING, SPONSOR);
        }
        return left;
    }
}
