package org.beian.value;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An e-mail address that every mail server takes: the dot-atom form of RFC 5321 without quoting, at
 * a domain name, at most 254 characters. Nothing in it can end a mail header.
 */
public final class EmailAddress extends TextValue<EmailAddress> {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final CharMatcher ATOMS =
            CharMatcher.inRange('A', 'Z')
                    .or(CharMatcher.inRange('a', 'z'))
                    .or(CharMatcher.inRange('0', '9'))
                    .or(CharMatcher.anyOf("!#$%&'*+/=?^_`{|}~-."))
                    .precomputed();

    private static final Pattern BETWEEN = Pattern.compile("[;；]");

    private EmailAddress(String text) {
        super(text);
    }

    /**
     * Reads an address; blanks around it are dropped, the domain becomes its canonical form.
     *
     * @throws InvalidValue {@code EMAIL_SYNTAX} when it is none, {@code EMAIL_LENGTH} when it is
     *     too long
     */
    public static EmailAddress parse(String text) {
        if (text != null && CharMatcher.javaIsoControl().matchesAnyOf(text)) {
            throw new InvalidValue("EMAIL_SYNTAX");
        }
        String address = entered(text, "EMAIL_SYNTAX");
        int at = address.lastIndexOf('@');
        if (at < 1 || !isLocalPart(address.substring(0, at))) {
            throw new InvalidValue("EMAIL_SYNTAX");
        }
        String canonical = address.substring(0, at + 1) + domain(address.substring(at + 1));
        if (at > LONGEST_LOCAL_PART || canonical.length() > LONGEST) {
            throw new InvalidValue("EMAIL_LENGTH", LONGEST);
        }
        return new EmailAddress(canonical);
    }

    /**
     * Reads several addresses with {@code ;} between them, in their order and each once.
     *
     * @throws InvalidValue as {@link #parse}, also when there is none
     */
    public static List<EmailAddress> parseList(String text) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (String part : text == null ? new String[0] : BETWEEN.split(text)) {
            if (!part.isBlank()) {
                addresses.add(parse(part));
            }
        }
        if (addresses.isEmpty()) {
            throw new InvalidValue("EMAIL_SYNTAX");
        }
        return addresses.stream().distinct().toList();
    }

    /** Atoms with single dots between them. */
    private static boolean isLocalPart(String text) {
        return ATOMS.matchesAllOf(text)
                && !text.startsWith(".")
                && !text.endsWith(".")
                && !text.contains("..");
    }

    private static DomainName domain(String text) {
        try {
            return DomainName.parse(text);
        } catch (InvalidValue notADomain) {
            throw new InvalidValue("EMAIL_SYNTAX");
        }
    }
}
