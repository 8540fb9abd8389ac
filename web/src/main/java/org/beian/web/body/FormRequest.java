package org.beian.web.body;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/**
 * Request of a page with the parameters of its query and of its form. The form is read when the
 * first parameter is asked for, so that a filter can refuse the request before; nothing of it comes
 * to the disk. Other targets than pages read their forms with files themselves.
 */
final class FormRequest extends HttpServletRequestWrapper {

    /**
     * Beyond this the body of an account is not even read; the limit of a document is a setting.
     */
    static final int MOST_BYTES_WITH_FILE = 17 * 1024 * 1024;

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_FIELDS = 2000;
    private static final String ATTRIBUTE = FormRequest.class.getName();
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    /** Header by which an uploader says that it sends a piece of a file, to be kept on the disk. */
    private static final String PIECE = "Content-Range";

    private final int documentBytes;
    private final List<FormPart> files = new ArrayList<>();
    private Map<String, String[]> fields;
    private int count;

    /**
     * @param documentBytes limit of a file
     */
    FormRequest(HttpServletRequest request, int documentBytes) {
        super(request);
        this.documentBytes = documentBytes;
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The form of a request or of one that it wraps. */
    static Optional<FormRequest> of(ServletRequest request) {
        return Optional.ofNullable((FormRequest) request.getAttribute(ATTRIBUTE));
    }

    boolean isRead() {
        return fields != null;
    }

    /** The files of the form, several of a field included; its other fields are parameters. */
    @Override
    public Collection<Part> getParts() {
        fields();
        return Collections.unmodifiableList(files);
    }

    @Override
    public FormPart getPart(String field) {
        fields();
        return files.stream().filter(part -> part.getName().equals(field)).findFirst().orElse(null);
    }

    @Override
    public String getHeader(String name) {
        return PIECE.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields());
    }

    /**
     * @throws RequestRejected {@link CallRefusal#BODY_TOO_LARGE} over the limit of a form
     * @throws RequestRejected {@link CallRefusal#FORM_UNREADABLE} when it is broken, or has too
     *     many fields
     */
    private Map<String, String[]> fields() {
        if (fields == null) {
            try {
                fields = read();
            } catch (IOException lost) {
                throw CallRefusal.FORM_UNREADABLE.causedBy(lost);
            }
        }
        return fields;
    }

    private Map<String, String[]> read() throws IOException {
        Map<String, String[]> found = new LinkedHashMap<>();
        if (getQueryString() != null) {
            decode(getQueryString(), found);
        }
        String type = getContentType();
        if (type == null) {
            return found;
        }
        if (type.split(";")[0].strip().equalsIgnoreCase(URL_ENCODED)) {
            byte[] body = body(MOST_BYTES).readAllBytes();
            decode(new String(body, StandardCharsets.UTF_8), found);
        } else if (MultipartReader.reads(type) && getServletPath().endsWith(".xhtml")) {
            int most = getUserPrincipal() == null ? MOST_BYTES : MOST_BYTES_WITH_FILE;
            readParts(new MultipartReader(body(most), type), found);
        }
        return found;
    }

    private InputStream body(int most) throws IOException {
        if (AnnouncedBody.isOver(this, most)) {
            throw CallRefusal.BODY_TOO_LARGE.of(most);
        }
        return new BoundedBody(getInputStream(), most, () -> CallRefusal.BODY_TOO_LARGE.of(most));
    }

    private void readParts(MultipartReader form, Map<String, String[]> into) throws IOException {
        while (form.next()) {
            if (form.fileName() == null) {
                byte[] value = form.content().readNBytes(MOST_BYTES + 1);
                if (value.length > MOST_BYTES) {
                    throw CallRefusal.BODY_TOO_LARGE.of(MOST_BYTES);
                }
                add(form.name(), new String(value, StandardCharsets.UTF_8), into);
            } else {
                byte[] content = form.content().readNBytes(documentBytes + 1);
                files.add(new FormPart(form.name(), form.fileName(), content));
            }
        }
    }

    private void decode(String encoded, Map<String, String[]> into) {
        StringTokenizer pairs = new StringTokenizer(encoded, "&");
        while (pairs.hasMoreTokens()) {
            String[] pair = pairs.nextToken().split("=", 2);
            add(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]), into);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw CallRefusal.FORM_UNREADABLE.causedBy(broken);
        }
    }

    private void add(String name, String value, Map<String, String[]> into) {
        if (++count > MOST_FIELDS) {
            throw CallRefusal.FORM_UNREADABLE.of();
        }
        into.merge(name, new String[] {value}, FormRequest::joined);
    }

    private static String[] joined(String[] first, String[] second) {
        String[] both = Arrays.copyOf(first, first.length + 1);
        both[first.length] = second[0];
        return both;
    }
}
