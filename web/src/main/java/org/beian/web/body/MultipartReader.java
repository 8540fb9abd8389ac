package org.beian.web.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.apache.commons.io.input.ProxyInputStream;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/**
 * Streaming reader of a {@code multipart/form-data} body (RFC 7578). Parts are read one after the
 * other, in time proportional to the body and with one buffer of memory; their number and the size
 * of their headers are limited.
 */
public final class MultipartReader {

    private static final int MOST_PARTS = 50;
    private static final int MOST_HEADER_BYTES = 4096;
    private static final int LONGEST_BOUNDARY = 70;

    private final MultipartInput in;
    private int parts;
    private Map<String, String> disposition = Map.of();

    /**
     * @param contentType of the body, with its boundary
     * @throws RequestRejected {@link CallRefusal#FORM_UNREADABLE} without a valid boundary
     */
    public MultipartReader(InputStream in, String contentType) throws IOException {
        String boundary = Objects.requireNonNullElse(parameters(contentType).get("boundary"), "");
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw CallRefusal.FORM_UNREADABLE.of();
        }
        this.in =
                MultipartInput.builder()
                        .setInputStream(in)
                        .setBoundary(boundary.getBytes(StandardCharsets.UTF_8))
                        .setMaxPartHeaderSize(MOST_HEADER_BYTES)
                        .get();
        this.in.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /** Whether a body of this type is a form with parts. */
    public static boolean reads(String contentType) {
        return contentType != null
                && contentType
                        .replaceFirst(";.*", "")
                        .strip()
                        .equalsIgnoreCase("multipart/form-data");
    }

    /**
     * Goes on to the next part; what is left of the one before is skipped.
     *
     * @return false after the last part
     * @throws RequestRejected {@link CallRefusal#FORM_UNREADABLE} where the body ends early, is no
     *     form, or has too many parts or too large headers
     */
    public boolean next() throws IOException {
        try {
            if (!(parts == 0 ? in.skipPreamble() : isFollowed())) {
                if (parts == 0) {
                    throw CallRefusal.FORM_UNREADABLE.of();
                }
                return false;
            }
            if (++parts > MOST_PARTS) {
                throw CallRefusal.FORM_UNREADABLE.of();
            }
            disposition = parameters(disposition(in.readHeaders()));
            return true;
        } catch (FileUploadException malformed) {
            throw CallRefusal.FORM_UNREADABLE.of();
        }
    }

    /** Name of the form's field; empty where the part has none. */
    public String name() {
        return Objects.requireNonNullElse(disposition.get("name"), "");
    }

    /** Name of the file as the sender calls it; null where the part is no file. */
    public String fileName() {
        return disposition.get("filename");
    }

    /** Content of the current part, up to the next call of {@link #next}. */
    public InputStream content() {
        return new Content(in.newInputStream());
    }

    private boolean isFollowed() throws IOException {
        in.discardBodyData();
        return in.readBoundary();
    }

    /** The value of the header Content-Disposition; empty without one. */
    private static String disposition(String headers) {
        for (String line : headers.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0
                    && line.substring(0, colon).strip().equalsIgnoreCase("Content-Disposition")) {
                return line.substring(colon + 1);
            }
        }
        return "";
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    /** Content of a part; one that ends early is no part of a form. */
    private static final class Content extends ProxyInputStream {

        Content(InputStream part) {
            super(part);
        }

        @Override
        protected void handleIOException(IOException failed) throws IOException {
            if (failed instanceof FileUploadException) {
                throw CallRefusal.FORM_UNREADABLE.of();
            }
            throw failed;
        }
    }
}
