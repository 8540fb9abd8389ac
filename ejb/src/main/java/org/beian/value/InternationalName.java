package org.beian.value;

import com.google.common.base.CharMatcher;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Conversion of a domain name between A-labels and U-labels (UTS #46), with the checks of both
 * forms.
 */
final class InternationalName {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern DOTS = Pattern.compile("[\u3002\uFF0E\uFF61]");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\[.*]|[0-9a-f.]*:[0-9a-f:.]*(%.*)?|(.*[.])?([0-9]+|0x[0-9a-f]*)",
                    Pattern.CASE_INSENSITIVE);

    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(
                    IDNA.CHECK_BIDI
                            | IDNA.CHECK_CONTEXTJ
                            | IDNA.CHECK_CONTEXTO
                            | IDNA.NONTRANSITIONAL_TO_ASCII
                            | IDNA.NONTRANSITIONAL_TO_UNICODE
                            | IDNA.USE_STD3_RULES);

    /**
     * Latin with Han (and kana, bopomofo or hangul) is usual; Latin with Cyrillic or Greek is a
     * look-alike.
     */
    private static final SpoofChecker SCRIPTS =
            new SpoofChecker.Builder()
                    .setChecks(SpoofChecker.RESTRICTION_LEVEL)
                    .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
                    .build();

    private static final Set<Byte> LETTERS_AND_DIGITS =
            Set.of(
                    Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER);

    /**
     * Hyphen, ideographic zero, and the characters whose neighbours UTS #46 checks (RFC 5892,
     * appendix A).
     */
    private static final String ALSO_ALLOWED = "-\u3007\u00B7\u0375\u05F3\u05F4\u30FB\u200C\u200D";

    private InternationalName() {}

    static String toAscii(String written) {
        if (isCanonical(written)) {
            return written;
        }
        String name = DOTS.matcher(written).replaceAll(".");
        IDNA.Info info = new IDNA.Info();
        String ascii = withoutRoot(UTS46.nameToASCII(name, new StringBuilder(), info).toString());
        if (ADDRESS.matcher(ascii).matches() || ADDRESS.matcher(withoutRoot(name)).matches()) {
            throw new InvalidValue("DOMAIN_IS_ADDRESS");
        }
        refuse(info);
        if (ascii.isEmpty()) {
            throw new InvalidValue("DOMAIN_SYNTAX");
        }
        if (ascii.length() > LONGEST) {
            throw new InvalidValue("DOMAIN_LENGTH");
        }
        if (ascii.indexOf('.') < 0) {
            throw new InvalidValue("DOMAIN_SINGLE_LABEL");
        }
        for (String label : toUnicode(ascii).split("[.]")) {
            checkLabel(label);
        }
        return ascii;
    }

    /**
     * True when the name is canonical as it is written and has no two hyphens in a row: nearly
     * every one of millions is, and UTS #46 is slow.
     */
    private static boolean isCanonical(String name) {
        int length = name.length();
        if (length > LONGEST) {
            return false;
        }
        int label = 0;
        char before = '.';
        for (int i = 0; i < length; i++) {
            char each = name.charAt(i);
            if (each == '.') {
                if (before == '.' || before == '-' || i - label > LONGEST_LABEL) {
                    return false;
                }
                label = i + 1;
            } else if (each == '-') {
                if (before == '.' || before == '-') {
                    return false;
                }
            } else if (!isLetter(each) && !(each >= '0' && each <= '9')) {
                return false;
            }
            before = each;
        }
        return label > 0
                && label < length
                && before != '-'
                && length - label <= LONGEST_LABEL
                && isLetter(name.charAt(label));
    }

    private static boolean isLetter(char each) {
        return each >= 'a' && each <= 'z';
    }

    static String toUnicode(String ascii) {
        return ascii.contains("xn--")
                ? UTS46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString()
                : ascii;
    }

    /**
     * The dot at the end stands for the root; it is cut last, as mapping may have dropped
     * characters behind it.
     */
    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static void refuse(IDNA.Info info) {
        Set<IDNA.Error> errors = info.getErrors();
        if (errors.contains(IDNA.Error.LABEL_TOO_LONG)
                || errors.contains(IDNA.Error.DOMAIN_NAME_TOO_LONG)) {
            throw new InvalidValue("DOMAIN_LENGTH");
        }
        if (errors.contains(IDNA.Error.PUNYCODE) || errors.contains(IDNA.Error.INVALID_ACE_LABEL)) {
            throw new InvalidValue("DOMAIN_PUNYCODE");
        }
        if (errors.contains(IDNA.Error.DISALLOWED)) {
            throw new InvalidValue("DOMAIN_CHARACTER");
        }
        if (!errors.isEmpty()) {
            throw new InvalidValue("DOMAIN_SYNTAX");
        }
    }

    private static void checkLabel(String label) {
        if (CharMatcher.ascii().matchesAllOf(label)) {
            return;
        }
        if (!label.codePoints().allMatch(InternationalName::isAllowed)) {
            throw new InvalidValue("DOMAIN_CHARACTER");
        }
        if (SCRIPTS.failsChecks(label)) {
            throw new InvalidValue("DOMAIN_MIXED_SCRIPT", label);
        }
    }

    private static boolean isAllowed(int codePoint) {
        return ALSO_ALLOWED.indexOf(codePoint) >= 0
                || LETTERS_AND_DIGITS.contains((byte) Character.getType(codePoint));
    }
}
