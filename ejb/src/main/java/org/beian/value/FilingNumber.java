package org.beian.value;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filing number (备案编号): of a subject ({@code 京ICP备2026000001号}) or of one of its websites ({@code
 * …号-1}).
 *
 * <p>A commercial filing may carry its licence as number: {@code 京ICP证030173号}, {@code
 * 粤B2-20090059}, or the cross-region {@code B2-20050001} of the Ministry, each also with {@code
 * -n}. How a number was written (another character for the province, a letter after the website) is
 * kept for a warning and is no part of its identity.
 */
public final class FilingNumber extends TextValue<FilingNumber> {

    private static final int LARGEST_ORDINAL = 99_999;
    private static final String LICENCE_CHARACTERS = "川甘";
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:(?<province>\\p{IsHan})ICP(?<kind>[备证])(?<digits>(?:[0-9]{2}){3,5})号?"
                            + "|(?<licensee>\\p{IsHan})?B2-(?<licence>[0-9]{8})号?)"
                            + "(?:-(?<website>[1-9][0-9]{0,4})(?<letter>[AXK])?)?");
    private static final Comparator<FilingNumber> BY_SUBJECT_AND_WEBSITE =
            Comparator.comparing((FilingNumber number) -> number.subject)
                    .thenComparing(number -> number.ordinal);

    private final String subject;
    private final int ordinal;
    private final Province province;
    private final boolean licence;
    private final Character mapped;
    private final Character letter;

    private FilingNumber(
            String subject,
            int ordinal,
            Province province,
            boolean licence,
            Character mapped,
            Character letter) {
        super(ordinal == 0 ? subject : subject + "-" + ordinal);
        this.subject = subject;
        this.ordinal = ordinal;
        this.province = province;
        this.licence = licence;
        this.mapped = mapped;
        this.letter = letter;
    }

    /**
     * Reads a number as people write it: 6, 8 or 10 digits, without 号, with full-width characters
     * and spaces, with a letter A, X or K after the website, with 川, 甘, 贵 or 云 for the province.
     *
     * @throws InvalidValue {@code FILING_NUMBER_SYNTAX} when it is none, {@code
     *     FILING_NUMBER_PROVINCE} when it starts with no province's character
     */
    public static FilingNumber parse(String text) {
        Matcher number = WRITTEN.matcher(narrow(text, "FILING_NUMBER_SYNTAX"));
        if (!number.matches()) {
            throw new InvalidValue("FILING_NUMBER_SYNTAX");
        }
        int ordinal =
                number.group("website") == null ? 0 : Integer.parseInt(number.group("website"));
        Character letter = number.group("letter") == null ? null : number.group("letter").charAt(0);
        boolean licence = !"备".equals(number.group("kind"));
        String written = number.group(number.group("kind") == null ? "licensee" : "province");
        if (written == null) {
            return new FilingNumber(
                    "B2-" + number.group("licence"), ordinal, null, true, null, letter);
        }
        Province province = province(written);
        String character =
                licence && LICENCE_CHARACTERS.contains(written)
                        ? written
                        : "" + province.character();
        String rest =
                number.group("kind") == null
                        ? "B2-" + number.group("licence")
                        : "ICP" + number.group("kind") + number.group("digits") + "号";
        Character mapped = character.equals(written) ? null : Character.valueOf(written.charAt(0));
        return new FilingNumber(character + rest, ordinal, province, licence, mapped, letter);
    }

    /**
     * The number of a subject that is filed now.
     *
     * @param year of the filing, four digits
     * @param serial the province's next in that year, from 1
     * @throws InvalidValue {@code FILING_NUMBER_SERIAL} when the serial does not fit the pattern
     */
    public static FilingNumber issued(
            Province province, int year, int serial, SerialPattern pattern) {
        String subject = province.character() + "ICP备" + pattern.digits(year, serial) + "号";
        return new FilingNumber(subject, 0, province, false, null, null);
    }

    /**
     * The number of the subject's n-th website, in order of addition.
     *
     * @param n from 1 to 99,999
     */
    public FilingNumber website(int n) {
        if (n < 1 || n > LARGEST_ORDINAL) {
            throw new InvalidValue("FILING_NUMBER_WEBSITE", n);
        }
        return new FilingNumber(subject, n, province, licence, mapped, null);
    }

    /** The canonical text. */
    public String canonical() {
        return toString();
    }

    /** The number of the subject, without website. */
    public FilingNumber subject() {
        return new FilingNumber(subject, 0, province, licence, mapped, null);
    }

    /** The website's place in its subject, empty for a subject's number. */
    public OptionalInt websiteOrdinal() {
        return ordinal == 0 ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    /** The province of the number; empty for a cross-region licence of the Ministry. */
    public Optional<Province> province() {
        return Optional.ofNullable(province);
    }

    /** Whether it is a cross-region licence, under which the ministry files (5.5). */
    public boolean isCrossRegion() {
        return province == null;
    }

    /** True when a commercial licence serves as the number. */
    public boolean isLicence() {
        return licence;
    }

    /**
     * The province's character as it was written, where the canonical number has another; the
     * reason for a warning.
     */
    public Optional<Character> mappedCharacter() {
        return Optional.ofNullable(mapped);
    }

    /**
     * The letter that was written after the website and dropped: A, X or K name an application, not
     * a website.
     */
    public Optional<Character> droppedLetter() {
        return Optional.ofNullable(letter);
    }

    /** By subject, then by website as a number. */
    @Override
    public int compareTo(FilingNumber other) {
        return BY_SUBJECT_AND_WEBSITE.compare(this, other);
    }

    private static Province province(String written) {
        return (written.length() == 1
                        ? Province.findCharacter(written.charAt(0))
                        : Optional.<Province>empty())
                .orElseThrow(() -> new InvalidValue("FILING_NUMBER_PROVINCE", written));
    }
}
