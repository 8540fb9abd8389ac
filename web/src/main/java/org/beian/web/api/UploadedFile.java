package org.beian.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.beian.web.body.MultipartReader;

/**
 * The part named {@code file} of a multipart body, which is read when a method asks for it and not
 * before: the standard's {@code List<EntityPart>} is complete before the method is entered, whoever
 * calls. It can be closed, so that JAX-RS leaves the body open.
 */
public final class UploadedFile implements Closeable {

    private final InputStream body;
    private final MultipartReader parts;
    private boolean found;

    private UploadedFile(InputStream body, String contentType) throws IOException {
        this.body = body;
        parts = new MultipartReader(body, contentType);
    }

    /**
     * The file that a call sent.
     *
     * @param file null where the call had no body at all
     * @throws RequestRejected {@link CallRefusal#FILE_MISSING} without one
     */
    public static UploadedFile of(UploadedFile file) {
        if (file == null) {
            throw CallRefusal.FILE_MISSING.of();
        }
        return file;
    }

    /** The file's name, or null when it has none. */
    public String name() {
        return part().fileName();
    }

    /**
     * The file's content, which can be read once.
     *
     * @throws RequestRejected {@link CallRefusal#FILE_MISSING} when no part is named file
     * @throws RequestRejected {@link CallRefusal#FORM_UNREADABLE} when the body is no form
     */
    public InputStream content() {
        return part().content();
    }

    private MultipartReader part() {
        try {
            while (!found) {
                if (!parts.next()) {
                    throw CallRefusal.FILE_MISSING.of();
                }
                found = "file".equals(parts.name());
            }
            return parts;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    /** Reader that gives methods of resources the file. */
    @Provider
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public static final class Reader implements MessageBodyReader<UploadedFile> {

        @Override
        public boolean isReadable(
                Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == UploadedFile.class;
        }

        @Override
        public UploadedFile readFrom(
                Class<UploadedFile> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            return new UploadedFile(body, headers.getFirst(HttpHeaders.CONTENT_TYPE));
        }
    }
}
