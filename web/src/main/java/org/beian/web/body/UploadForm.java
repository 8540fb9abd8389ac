package org.beian.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.beian.web.api.problem.ServletProblems;

/**
 * Form whose last part is a large file, the one named {@code file}: the fields before it are read,
 * the file is a stream.
 */
public final class UploadForm {

    /** Bytes allowed on top of a file for its multipart envelope. */
    private static final int ENVELOPE = 64 * 1024;

    private static final int LONGEST_FIELD = 1024;

    private final MultipartReader parts;
    private final Map<String, String> fields = new HashMap<>();

    private UploadForm(MultipartReader parts) {
        this.parts = parts;
    }

    /**
     * Reads the form up to the content of its file.
     *
     * @param most limit of the file in bytes
     * @throws RequestRejected {@link CallRefusal#BODY_TOO_LARGE} when more is announced
     * @throws RequestRejected {@link CallRefusal#FILE_MISSING} without a file
     * @throws RequestRejected {@link CallRefusal#FORM_UNREADABLE} when it is broken
     */
    public static UploadForm of(HttpServletRequest request, int most) throws IOException {
        if (AnnouncedBody.isOver(request, (long) most + ENVELOPE)) {
            throw CallRefusal.BODY_TOO_LARGE.of(most);
        }
        String type = request.getContentType();
        if (!MultipartReader.reads(type)) {
            throw CallRefusal.FORM_UNREADABLE.of();
        }
        UploadForm form = new UploadForm(new MultipartReader(request.getInputStream(), type));
        form.readFields();
        return form;
    }

    private void readFields() throws IOException {
        while (parts.next()) {
            if ("file".equals(parts.name())) {
                return;
            }
            byte[] value = parts.content().readNBytes(LONGEST_FIELD);
            fields.putIfAbsent(parts.name(), new String(value, StandardCharsets.UTF_8));
        }
        throw CallRefusal.FILE_MISSING.of();
    }

    /** The field's value, or null. */
    public String field(String name) {
        return fields.get(name);
    }

    /** The file's name, or null when it has none. */
    public String fileName() {
        return parts.fileName();
    }

    public InputStream content() {
        return parts.content();
    }

    /**
     * Asserts that nothing follows the file, as it would have been left out.
     *
     * @throws RequestRejected {@link CallRefusal#FORM_UNREADABLE} when something does
     */
    public void requireEnd() throws IOException {
        if (parts.next()) {
            throw CallRefusal.FORM_UNREADABLE.of();
        }
    }

    /** Status of the answer to a refused form. */
    public static int status(RequestRejected refused) {
        return ServletProblems.status(refused);
    }
}
