package org.beian.publicreport;

import java.util.regex.Pattern;
import org.beian.law.RequestRejected;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * Telephone, fax and e-mail at which a bureau takes reports by the public.
 *
 * @param phone 3 to 60 characters: digits, spaces, hyphens, brackets and {@code +}; a hotline has
 *     no area code
 * @param fax the same, or null
 * @param email one address
 */
public record ContactDetails(String phone, String fax, String email) {

    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()-]{1,57}[0-9]");

    /**
     * @throws RequestRejected {@link ContactRefusal#CONTACT_INVALID} when one is missing or
     *     invalid; its argument names the field
     */
    public ContactDetails {
        phone = number("phone", phone);
        fax = fax == null || fax.isBlank() ? null : number("fax", fax);
        try {
            email = EmailAddress.parse(email).toString();
        } catch (InvalidValue none) {
            throw ContactRefusal.CONTACT_INVALID.of("email");
        }
    }

    private static String number(String field, String entered) {
        String number = entered == null ? "" : entered.strip();
        if (!NUMBER.matcher(number).matches()) {
            throw ContactRefusal.CONTACT_INVALID.of(field);
        }
        return number;
    }

    /** All three in one line, as the history stores them. */
    String inOneLine() {
        return phone + ", " + (fax == null ? "-" : fax) + ", " + email;
    }
}
