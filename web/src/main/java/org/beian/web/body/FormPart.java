package org.beian.web.body;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * File of a page's form as the Servlet API describes one, for components that upload files. It is
 * in memory and never comes to the disk; what the sender says of its type is not kept, as the bytes
 * tell it.
 */
final class FormPart implements Part {

    private static final String TYPE = "application/octet-stream";

    private final String field;
    private final String name;
    private final byte[] content;

    /**
     * @param name as the sender calls the file; null without one
     * @param content up to one byte above the limit of a document, enough to refuse a larger one
     */
    FormPart(String field, String name, byte[] content) {
        this.field = field;
        this.name = name;
        this.content = content;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getSubmittedFileName() {
        return name;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public void write(String fileName) throws IOException {
        throw new IOException("files of forms stay in memory");
    }

    @Override
    public void delete() {
        // there is nothing on the disk
    }

    @Override
    public String getHeader(String name) {
        return "Content-Type".equalsIgnoreCase(name) ? TYPE : null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return Stream.ofNullable(getHeader(name)).toList();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of("Content-Type");
    }
}
