package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.ipregister.check.RegisterDefect;
import org.beian.ipregister.check.SweptRange;
import org.beian.ipregister.rule.IpRules;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.value.IpRange;

/**
 * Conversion of defects found by the check into findings, whose texts are in the bundle of rules.
 */
@ApplicationScoped
public class DefectFindingMapper {

    @Inject IpRules rules;
    @Inject Units units;

    /**
     * The finding for a defect; empty when the check is switched off in the province of the unit.
     */
    public Optional<Finding> of(RegisterDefect found, LocalDate on) {
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

    /**
     * Arguments of a conflict: range, other unit, its range, number; of a gap: range, first
     * address, unit.
     */
    private static List<String> arguments(RegisterDefect found, String against) {
        String range = found.holding().range().toString();
        if (found.missing() == null) {
            return List.of(
                    range, against, found.other().range().toString(), Long.toString(found.count()));
        }
        String missing =
                IpRange.ofHex(
                                found.holding().family(),
                                SweptRange.full(found.missing()),
                                SweptRange.full(found.missing()))
                        .toString();
        return List.of(range, missing, against);
    }

    private String against(RegisterDefect found) {
        String code =
                found.other() == null
                        ? found.holding().isPassedOn() ? found.holding().peer() : null
                        : found.other().unit();
        return code == null ? "" : units.byCode(code).map(Unit::name).orElse(code);
    }
}
