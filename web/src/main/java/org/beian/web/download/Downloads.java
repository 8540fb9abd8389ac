package org.beian.web.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.beian.document.Attachment;
import org.beian.letter.Letters;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Path parsing, headers and sending that the download servlets share. */
public final class Downloads {

    private Downloads() {}

    /** The two parts of the path behind the servlet, or null when they are not two. */
    public static String[] twoParts(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] parts = path.split("/", -1);
        boolean two = parts.length == 3 && parts[0].isEmpty();
        return two ? new String[] {parts[1], parts[2]} : null;
    }

    /**
     * Sends the attachment that the path names, or 404. Its content is untrusted: images are shown
     * in a sandbox without any rights, everything else is sent as a file to save.
     *
     * @param reading EJB method that returns it if the caller may read it
     */
    public static void sendAttachment(
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<String, String, Attachment> reading)
            throws IOException {
        String[] ids = twoParts(request);
        Optional<Attachment> found =
                ids == null
                        ? Optional.empty()
                        : PageErrors.ifThere(() -> reading.apply(ids[0], ids[1]));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment attachment = found.get();
        boolean picture = attachment.mediaType().startsWith("image/");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        send(
                response,
                attachment.mediaType(),
                picture ? "inline" : "attachment",
                attachment.fileName(),
                attachment.content());
    }

    /** Reading of a letter on a case, by the ids of both. */
    @FunctionalInterface
    public interface LetterReading {
        /**
         * @throws org.beian.law.RequestRejected when there is none that the caller may read
         */
        Letters.Pdf pdf(String id, Long letter, Locale locale);
    }

    /**
     * Sends the letter that the path names by the ids of case and letter, or 404.
     *
     * @param reading EJB method that returns it if the caller may read it
     */
    public static void sendLetter(
            HttpServletRequest request, HttpServletResponse response, LetterReading reading)
            throws IOException {
        String[] ids = twoParts(request);
        Long letter = ids == null ? null : Addressed.id(ids[1]).orElse(null);
        Optional<Letters.Pdf> found =
                letter == null
                        ? Optional.empty()
                        : PageErrors.ifThere(() -> reading.pdf(ids[0], letter, language(request)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        sendLetter(response, found.get().number(), found.get().content());
    }

    /** The language of a letter: English with {@code lang=en}, else Chinese. */
    public static Locale language(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang"))
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    /** Sends a letter, to be read in the browser. */
    public static void sendLetter(HttpServletResponse response, String number, byte[] pdf)
            throws IOException {
        send(response, "application/pdf", "inline", number + ".pdf", pdf);
    }

    /**
     * @param disposition inline or attachment
     * @param name file name in any characters (RFC 6266)
     */
    public static void send(
            HttpServletResponse response,
            String type,
            String disposition,
            String name,
            byte[] content)
            throws IOException {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition + "; filename*=UTF-8''" + encoded);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
