package org.beian.value;

import java.util.regex.Pattern;

/**
 * The number of an organisation (统一社会信用代码, GB 32100): 18 characters with a check character, in
 * which positions 9 to 17 are an organisation code with a check character of its own (GB 11714).
 *
 * <p>Real codes that fail a check exist; one that is accepted on other evidence is kept as plain
 * text.
 */
public final class UnifiedSocialCreditCode extends TextValue<UnifiedSocialCreditCode> {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern BEGINNING = Pattern.compile("[" + CHARACTERS + "]{16}");
    private static final Pattern WRITTEN = Pattern.compile("[" + CHARACTERS + "]{18}");
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private UnifiedSocialCreditCode(String text) {
        super(text);
    }

    /**
     * Reads a code; lower case, full-width characters and spaces are accepted.
     *
     * @throws InvalidValue {@code CREDIT_CODE_SYNTAX} when it is not 18 characters of the alphabet,
     *     {@code CREDIT_CODE_CHECK} when the last character does not fit, {@code
     *     CREDIT_CODE_ORGANISATION_CHECK} when the 17th does not
     */
    public static UnifiedSocialCreditCode parse(String text) {
        String code = written(text);
        if (code.charAt(17) != check(code)) {
            throw new InvalidValue("CREDIT_CODE_CHECK");
        }
        if (code.charAt(16) != organisationCheck(code)) {
            throw new InvalidValue("CREDIT_CODE_ORGANISATION_CHECK");
        }
        return new UnifiedSocialCreditCode(code);
    }

    /**
     * Reads the 18 characters of a code without judging its check characters.
     *
     * @throws InvalidValue {@code CREDIT_CODE_SYNTAX} when they are not 18 of the alphabet
     */
    public static String written(String text) {
        String code = narrow(text, "CREDIT_CODE_SYNTAX");
        if (!WRITTEN.matcher(code).matches()) {
            throw new InvalidValue("CREDIT_CODE_SYNTAX");
        }
        return code;
    }

    /**
     * The code that begins with these 16 characters; both check characters follow from them.
     *
     * @throws InvalidValue {@code CREDIT_CODE_SYNTAX} when they are none of a code
     */
    public static UnifiedSocialCreditCode completed(String beginning) {
        if (!BEGINNING.matcher(beginning).matches()) {
            throw new InvalidValue("CREDIT_CODE_SYNTAX");
        }
        String organisation = beginning + organisationCheck(beginning);
        return parse(organisation + check(organisation));
    }

    /** Positions 3 to 8, the region of registration (GB/T 2260). */
    public String regionCode() {
        return toString().substring(2, 8);
    }

    /** Positions 9 to 17, the organisation code. */
    public String organisationCode() {
        return toString().substring(8, 17);
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
