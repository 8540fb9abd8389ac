package org.beian.web.page.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omnifaces.servlet.BufferedHttpServletResponse;

/**
 * OpenAPI document of this application, read once from the server's own {@code /openapi}.
 * MicroProfile gives an application no other access to the finished document, and the address by
 * which a server reaches itself is not known behind a proxy: so the request is forwarded within it.
 */
@ApplicationScoped
class ApiDocument {

    private static final String ADDRESS = "/openapi?format=JSON";
    private static final ObjectMapper JSON = new ObjectMapper();

    private volatile JsonNode document;

    /** The document; missing where the server describes nothing, as with a small heap. */
    JsonNode read(HttpServletRequest request, HttpServletResponse response) {
        JsonNode known = document;
        if (known == null) {
            known = forwarded(request, response);
            document = known;
        }
        return known;
    }

    private static JsonNode forwarded(HttpServletRequest request, HttpServletResponse response) {
        Aside aside = new Aside(response);
        try {
            request.getRequestDispatcher(ADDRESS).forward(new Reading(request), aside);
            return aside.refused ? MissingNode.getInstance() : JSON.readTree(aside.getBuffer());
        } catch (ServletException | IOException e) {
            throw new IllegalStateException("no description of the interface", e);
        }
    }

    /** Request for the document, however the page is asked for. */
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    /** Response that keeps the document and leaves the page's headers and status alone. */
    private static final class Aside extends BufferedHttpServletResponse {

        private boolean refused;

        Aside(HttpServletResponse page) {
            super(page);
        }

        @Override
        public void setStatus(int status) {
            refused |= status >= HttpServletResponse.SC_BAD_REQUEST;
        }

        @Override
        public void sendError(int status) {
            refused = true;
        }

        @Override
        public void sendError(int status, String message) {
            refused = true;
        }

        @Override
        public void setHeader(String name, String value) {
            // of the document, not of the page
        }

        @Override
        public void addHeader(String name, String value) {
            // of the document, not of the page
        }

        @Override
        public void resetBuffer() {
            // nothing of the page is thrown away
        }

        @Override
        public void setContentType(String type) {
            // of the document, not of the page
        }

        @Override
        public void setContentLengthLong(long length) {
            // of the document, not of the page
        }
    }
}
