package org.beian.web.page.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Resource handler for the theme of the widgets ({@code primefaces.THEME}). The one in the jar of
 * PrimeFaces writes its colours out nine hundred times; here they become the variables that {@code
 * beian.css} sets, so that widgets and own parts have one palette. It is made when it is first
 * asked for; no copy of the jar's is kept.
 */
public final class Theme extends ResourceHandlerWrapper {

    static final String FILE = "theme.css";
    static final String ORIGIN = "primefaces-saga-blue";

    private static final String NAME = "primefaces-beian";

    /** By variable, the colours that it stands for; longer ones do not begin with shorter ones. */
    static final Map<String, List<String>> LITERALS =
            Map.ofEntries(
                    Map.entry(
                            "--main",
                            List.of("#2196f3", "#2196F3", "#0288d1", "#03a9f4", "#01579b")),
                    Map.entry(
                            "--main-dark",
                            List.of(
                                    "rgb(12.7384615385,136.9384615385,235.6615384615)",
                                    "rgb(11.3230769231,121.7230769231,209.4769230769)",
                                    "rgb(1.8,122.4,188.1)",
                                    "rgb(1.6,108.8,167.2)")),
                    Map.entry("--main-pale", List.of("#e3f2fd", "#b3e5fc")),
                    Map.entry("--focus", List.of("rgb(166.2,213,250.2)")),
                    Map.entry("--text", List.of("#495057", "#212529", "#252529")),
                    Map.entry("--label", List.of("#6c757d", "#607d8b")),
                    Map.entry(
                            "--label-dark",
                            List.of("rgb(86.4,112.5,125.1)", "rgb(76.8,100,111.2)")),
                    Map.entry("--field-line", List.of("#ced4da", "#adb5bd")),
                    Map.entry("--line", List.of("#dee2e6")),
                    Map.entry("--hover", List.of("#e9ecef")),
                    Map.entry("--quiet", List.of("#f8f9fa")),
                    Map.entry("--bad", List.of("#f44336", "#ef5350", "#d32f2f", "#b71c1c")),
                    Map.entry("--bad-pale", List.of("#ffcdd2")),
                    Map.entry("--good", List.of("#689f38")),
                    Map.entry("--good-text", List.of("rgb(93.6,143.1,50.4)")),
                    Map.entry("--warn", List.of("#fbc02d")),
                    Map.entry("--warn-text", List.of("#7f6003")),
                    Map.entry("--warn-pale", List.of("#ffecb3")),
                    Map.entry("--corner", List.of("border-radius:4px")));

    /** Called by the server when it starts. */
    public Theme(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return NAME.equals(library) && FILE.equals(name)
                ? new Coloured(super.createResource(FILE, ORIGIN))
                : super.createResource(name, library);
    }

    /** The theme with a variable in place of each literal of the table. */
    static String coloured(String theme) {
        String coloured = theme;
        for (Map.Entry<String, List<String>> entry : LITERALS.entrySet()) {
            for (String literal : entry.getValue()) {
                String property = literal.substring(0, literal.indexOf(':') + 1);
                coloured = coloured.replace(literal, property + "var(" + entry.getKey() + ")");
            }
        }
        return coloured;
    }

    /** The jar's resource with other content, under an address that changes with the content. */
    private static final class Coloured extends ResourceWrapper {

        private static byte[] content;

        Coloured(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath().replace(ORIGIN, NAME);
            return path + "&c=" + Integer.toHexString(Arrays.hashCode(content()));
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content());
        }

        private byte[] content() {
            synchronized (Coloured.class) {
                if (content == null) {
                    try (InputStream theme = super.getInputStream()) {
                        String text = new String(theme.readAllBytes(), StandardCharsets.UTF_8);
                        content = coloured(text).getBytes(StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return content;
            }
        }
    }
}
