package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.ipregister.check.IpFound;
import org.beian.ipregister.check.IpHolding;
import org.beian.ipregister.rule.IpRules;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.value.IpRange;

/** Puts what the check found into findings, which are worded by the bundle of rules. */
@ApplicationScoped
public class IpWording {

    @Inject IpRules rules;
    @Inject Units units;

    /** Empty when the finding is switched off where the unit's supervisor sits. */
    public Optional<Finding> of(IpFound found, LocalDate on) {
        Optional<Unit> unit = units.byCode(found.unit());
        String against = against(found);
        String other =
                found.other() == null ? null : against + " " + found.other().range().toString();
        return rules.finding(
                found.check(),
                "/start",
                unit.flatMap(Unit::province).orElse(null),
                on,
                arguments(found, against),
                other);
    }

    /** Of a conflict range, unit, its range and number; of a gap range, first address, unit. */
    private static List<String> arguments(IpFound found, String against) {
        String range = found.holding().range().toString();
        if (found.missing() == null) {
            return List.of(
                    range, against, found.other().range().toString(), Long.toString(found.count()));
        }
        String missing =
                IpRange.ofHex(
                                found.holding().family(),
                                IpHolding.full(found.missing()),
                                IpHolding.full(found.missing()))
                        .toString();
        return List.of(range, missing, against);
    }

    private String against(IpFound found) {
        String code =
                found.other() == null
                        ? found.holding().isPassedOn() ? found.holding().peer() : null
                        : found.other().unit();
        return code == null ? "" : units.byCode(code).map(Unit::name).orElse(code);
    }
}
