package org.beian.party;

import org.beian.law.RequestRejected;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.Telephone;
import org.beian.value.VisibleText;

/**
 * Name and contact data of a dedicated officer.
 *
 * @param name at most 128 characters
 * @param phone at most 60 characters
 * @param email one address
 */
public record OfficerDetails(String name, String phone, String email) {

    /**
     * @throws RequestRejected {@link PartyRefusal#OFFICER_INCOMPLETE} when one is missing or too
     *     long, or has invisible characters, or the telephone or the address is none
     */
    public OfficerDetails {
        name = stripped("name", name, 128);
        phone = stripped("phone", phone, 60);
        if (!Telephone.isNumber(phone)) {
            throw PartyRefusal.OFFICER_INCOMPLETE.of("phone");
        }
        email = stripped("email", email, 254);
        try {
            email = EmailAddress.parse(email).toString();
        } catch (InvalidValue wrong) {
            throw PartyRefusal.OFFICER_INCOMPLETE.of("email");
        }
    }

    private static String stripped(String field, String entered, int longest) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()
                || text.codePointCount(0, text.length()) > longest
                || !VisibleText.isLine(text)) {
            throw PartyRefusal.OFFICER_INCOMPLETE.of(field);
        }
        return text;
    }
}
