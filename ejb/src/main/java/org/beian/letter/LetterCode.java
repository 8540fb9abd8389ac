package org.beian.letter;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Verification code of a letter, 24 letters and digits of base32: the letter's key in the archive
 * (30 bits, hidden by the others) and 90 bits of the seal of its content. So nothing needs to be
 * stored for it, nobody without the key of the history can make one, and a letter whose record was
 * changed is no longer confirmed.
 */
final class LetterCode {

    static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final int KEY_BITS = 30;
    private static final int SEAL_BITS = 90;
    private static final int BYTES = (KEY_BITS + SEAL_BITS) / Byte.SIZE;
    private static final BigInteger KEYS = BigInteger.ONE.shiftLeft(KEY_BITS);

    private final String characters;

    private LetterCode(String characters) {
        this.characters = characters;
    }

    /**
     * The code of a letter.
     *
     * @param seal of its content, 64 hex digits
     * @throws IllegalArgumentException when the key is not of 30 bits
     */
    static LetterCode of(long letterId, String seal) {
        BigInteger key = BigInteger.valueOf(letterId);
        if (key.signum() < 0 || key.compareTo(KEYS) >= 0) {
            throw new IllegalArgumentException("no code for letter " + letterId);
        }
        BigInteger proof = new BigInteger(seal, 16).shiftRight(4 * seal.length() - SEAL_BITS);
        BigInteger bits = key.xor(mask(proof)).shiftLeft(SEAL_BITS).or(proof);
        byte[] padded = KEYS.shiftLeft(SEAL_BITS).or(bits).toByteArray();
        byte[] last = new byte[BYTES];
        System.arraycopy(padded, padded.length - BYTES, last, 0, BYTES);
        return new LetterCode(BaseEncoding.base32().encode(last));
    }

    /**
     * A code as somebody typed it: case, width, blanks and hyphens do not count, and 0 and 1, which
     * no code has, are taken for O and I.
     *
     * @return empty when it is no code
     */
    static Optional<LetterCode> read(String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Pd}]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('0', 'O')
                        .replace('1', 'I');
        return plain.matches("[A-Z2-7]{" + LENGTH + "}")
                ? Optional.of(new LetterCode(plain))
                : Optional.empty();
    }

    /** Key of the letter that the code claims to be of. */
    long letterId() {
        BigInteger bits = new BigInteger(1, BaseEncoding.base32().decode(characters));
        BigInteger proof = bits.mod(BigInteger.ONE.shiftLeft(SEAL_BITS));
        return bits.shiftRight(SEAL_BITS).xor(mask(proof)).longValueExact();
    }

    /** Whether both are the same; takes the same time wherever they differ. */
    boolean is(LetterCode other) {
        return MessageDigest.isEqual(
                characters.getBytes(StandardCharsets.US_ASCII),
                other.characters.getBytes(StandardCharsets.US_ASCII));
    }

    private static BigInteger mask(BigInteger proof) {
        return proof.mod(KEYS);
    }

    /** In groups of four, as it is printed. */
    @Override
    public String toString() {
        return String.join("-", Splitter.fixedLength(GROUP).split(characters));
    }
}
