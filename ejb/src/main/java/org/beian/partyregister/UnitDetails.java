package org.beian.partyregister;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.value.InvalidValue;
import org.beian.value.UnifiedSocialCreditCode;
import org.beian.value.VisibleText;

/**
 * Details of a unit that its authority registers and may change.
 *
 * @param name 1 to 255 characters
 * @param capacities at least one; none of an authority, a sponsor or the operator
 * @param providerType row of the code table {@code provider-types}; null for others than providers
 * @param creditCode unified social credit code, or null
 * @param licenceNumber at most 60 characters, or null
 * @param licenceUntil last day of the licence; null where there is none, or no end
 */
public record UnitDetails(
        String name,
        Set<Capacity> capacities,
        String providerType,
        String creditCode,
        String licenceNumber,
        LocalDate licenceUntil) {

    /** Capacities that a unit can be registered with. */
    public static final Set<Capacity> REGISTERED =
            EnumSet.complementOf(
                    EnumSet.of(
                            Capacity.MINISTRY,
                            Capacity.BUREAU,
                            Capacity.SPONSOR,
                            Capacity.OPERATOR));

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LICENCE = 60;

    /**
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE} when one is missing or
     *     wrong; its argument names the field
     */
    public UnitDetails {
        name = given(name);
        require(name != null && isLine(name, LONGEST_NAME), "name");
        require(capacities != null && !capacities.isEmpty(), "capacities");
        require(REGISTERED.containsAll(capacities), "capacities");
        capacities = Set.copyOf(capacities);
        providerType = given(providerType);
        require(
                capacities.contains(Capacity.ACCESS_PROVIDER) == (providerType != null),
                "providerType");
        creditCode = creditCode(given(creditCode));
        licenceNumber = given(licenceNumber);
        require(licenceNumber == null || isLine(licenceNumber, LONGEST_LICENCE), "licenceNumber");
        require(licenceUntil == null || licenceNumber != null, "licenceNumber");
    }

    private static String creditCode(String entered) {
        try {
            return entered == null ? null : UnifiedSocialCreditCode.parse(entered).toString();
        } catch (InvalidValue wrong) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("creditCode");
        }
    }

    static String given(String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }

    static boolean isLine(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest && VisibleText.isLine(text);
    }

    private static void require(boolean met, String field) {
        if (!met) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of(field);
        }
    }

    /** All of it in one line, as the history stores it. */
    String inOneLine() {
        return String.join(
                ", ",
                name,
                capacities.stream().map(Capacity::name).sorted().collect(Collectors.joining(" ")),
                text(providerType),
                text(creditCode),
                text(licenceNumber),
                text(licenceUntil));
    }

    private static String text(Object part) {
        return part == null ? "-" : part.toString();
    }
}
