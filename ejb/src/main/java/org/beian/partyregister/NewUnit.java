package org.beian.partyregister;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.RequestRejected;
import org.beian.value.Province;

/**
 * Unit to be registered.
 *
 * @param code 2 to 40 lower-case letters, digits and hyphens, as interfaces and files name the unit
 * @param province seat; null for a unit of the whole country
 * @param headquarters code of the unit whose branch it is; null for none
 * @param mark what places an address unit with a seat in a province under the ministry; null for
 *     none
 * @param validFrom first day
 */
public record NewUnit(
        String code,
        Province province,
        UnitDetails details,
        UnitContact contact,
        String headquarters,
        IpUnitMark mark,
        LocalDate validFrom) {

    private static final String CODE = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])";

    /** Upstream of those who hold addresses from the Asian registry: never a unit. */
    private static final String RESERVED = "apnic";

    /**
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE} when code or day are
     *     missing or wrong
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} when the licence ended
     *     before the first day
     */
    public NewUnit {
        code = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        if (!code.matches(CODE) || code.equals(RESERVED)) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("code");
        }
        if (validFrom == null) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("validFrom");
        }
        headquarters = UnitDetails.given(headquarters);
        Objects.requireNonNull(contact);
        if (details.licenceUntil() != null && details.licenceUntil().isBefore(validFrom)) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
    }
}
