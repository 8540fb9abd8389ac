package org.beian.web.api;

import jakarta.ws.rs.core.EntityPart;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/** Access to the file in a multipart body. */
public final class MultipartFiles {

    private MultipartFiles() {}

    /**
     * The part named file.
     *
     * @param parts null where the call had no body at all
     * @throws RequestRejected {@link CallRefusal#FILE_MISSING} when there is none
     */
    public static EntityPart file(List<EntityPart> parts) {
        return Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> CallRefusal.FILE_MISSING.of());
    }

    /** The file's name, or null when it has none. */
    public static String name(EntityPart file) {
        return file.getFileName().map(MultipartFiles::inUtf8).orElse(null);
    }

    /** Names are sent in UTF-8 (RFC 7578, 5.1) and read as Latin-1 by the server. */
    private static String inUtf8(String name) {
        try {
            ByteBuffer sent =
                    StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name));
            return StandardCharsets.UTF_8.newDecoder().decode(sent).toString();
        } catch (CharacterCodingException otherEncoding) {
            return name;
        }
    }
}
