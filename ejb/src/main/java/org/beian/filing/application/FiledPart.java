package org.beian.filing.application;

import java.util.Optional;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/**
 * Part of a filing that an application or a cancellation touches: the whole, its subject, one of
 * its websites, or the access of a website at a provider. Only one of them may touch it at a time.
 *
 * @param number of the website, or of the subject, canonical
 * @param provider code of the unit that gives the access; null for subject and website
 */
public record FiledPart(Level level, String number, String provider) {

    /** Level of a part. */
    public enum Level {
        FILING,
        SUBJECT,
        WEBSITE,
        ACCESS
    }

    /** The whole, which moves to another province (B13). */
    public static FiledPart filing(String number) {
        return new FiledPart(Level.FILING, number, null);
    }

    public static FiledPart subject(String number) {
        return new FiledPart(Level.SUBJECT, number, null);
    }

    public static FiledPart website(String number) {
        return new FiledPart(Level.WEBSITE, number, null);
    }

    public static FiledPart access(String website, String provider) {
        return new FiledPart(Level.ACCESS, website, provider);
    }

    /** The part with this {@link #key}. */
    public static FiledPart parse(String key) {
        String number = key.substring(2);
        return switch (key.charAt(0)) {
            case 'F' -> filing(number);
            case 'S' -> subject(number);
            case 'W' -> website(number);
            default -> {
                int slash = number.indexOf('/');
                yield access(number.substring(0, slash), number.substring(slash + 1));
            }
        };
    }

    /** {@code F:number}, {@code S:number}, {@code W:number} or {@code A:number/provider}. */
    public String key() {
        String begin = level.name().charAt(0) + ":" + number;
        return level == Level.ACCESS ? begin + "/" + provider : begin;
    }

    /**
     * Whether both touch the same: a website and one of its accesses do, the whole and any part.
     */
    public boolean meets(FiledPart other) {
        if (level == Level.FILING || other.level == Level.FILING) {
            return subjectNumber().equals(other.subjectNumber());
        }
        boolean subject = level == Level.SUBJECT;
        return subject == (other.level == Level.SUBJECT)
                && number.equals(other.number)
                && (provider == null || other.provider == null || provider.equals(other.provider));
    }

    private String subjectNumber() {
        return FilingNumber.parse(number).subject().canonical();
    }

    /** The canonical form of a written number; empty when it is none. */
    public static Optional<FilingNumber> number(String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(FilingNumber.parse(written));
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }
}
