package org.beian.web.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/** Text of a small file that a form takes whole. Its content counts, not its name. */
public final class TextFile {

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private TextFile() {}

    /**
     * The text without byte-order mark.
     *
     * @throws RequestRejected {@link CallRefusal#FILE_NOT_TEXT} when it is no UTF-8, or has control
     *     characters besides tabs and ends of lines
     */
    public static String read(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (NO_TEXT.matcher(text).find()) {
                throw CallRefusal.FILE_NOT_TEXT.of();
            }
            return text.replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException other) {
            throw CallRefusal.FILE_NOT_TEXT.of();
        }
    }
}
