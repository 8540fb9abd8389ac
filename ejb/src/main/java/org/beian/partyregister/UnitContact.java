package org.beian.partyregister;

import java.util.regex.Pattern;
import org.beian.law.RequestRejected;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * Telephone, fax and e-mail at which a unit is reached.
 *
 * @param phone 3 to 60 characters: digits, spaces, hyphens, brackets and {@code +}
 * @param fax the same, or null
 * @param email one address
 */
public record UnitContact(String phone, String fax, String email) {

    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()-]{1,57}[0-9]");

    /**
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE} when one is missing or
     *     wrong; its argument names the field
     */
    public UnitContact {
        phone = number("phone", phone);
        fax = fax == null || fax.isBlank() ? null : number("fax", fax);
        try {
            email = EmailAddress.parse(email).toString();
        } catch (InvalidValue none) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("email");
        }
    }

    private static String number(String field, String entered) {
        String number = entered == null ? "" : entered.strip();
        if (!NUMBER.matcher(number).matches()) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of(field);
        }
        return number;
    }
}
