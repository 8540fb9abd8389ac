package org.beian.web.page.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.party.DedicatedOfficer;

/**
 * Row of an officer in a roster.
 *
 * @param to last day on duty, or null
 * @param onDuty whether today is a day on duty
 * @param successor name of the successor, or empty
 * @param note of the hand-over, or empty
 * @param handOverHref URL of the form to hand the work over, or empty
 * @param href URL of the officer's own page, or empty
 */
public record OfficerLine(
        String name,
        String phone,
        String email,
        LocalDate from,
        LocalDate to,
        boolean onDuty,
        String successor,
        String note,
        String handOverHref,
        String href) {

    static List<OfficerLine> of(
            List<DedicatedOfficer> officers,
            LocalDate today,
            Function<DedicatedOfficer, String> handOver,
            Function<DedicatedOfficer, String> page) {
        Map<Long, String> names =
                officers.stream()
                        .collect(Collectors.toMap(DedicatedOfficer::id, DedicatedOfficer::name));
        return officers.stream()
                .map(
                        one ->
                                new OfficerLine(
                                        one.name(),
                                        one.phone(),
                                        one.email(),
                                        one.onDutyFrom(),
                                        one.onDutyTo().orElse(null),
                                        one.isOnDuty(today),
                                        one.handedOverTo().map(names::get).orElse(""),
                                        one.handOverNote().orElse(""),
                                        one.onDutyTo().isEmpty() ? handOver.apply(one) : "",
                                        page.apply(one)))
                .toList();
    }
}
