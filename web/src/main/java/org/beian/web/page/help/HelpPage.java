package org.beian.web.page.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Backing bean of the help: the steps of a page, and the clauses on which it stands. */
@Named
@RequestScoped
public class HelpPage {

    static final ResourceBundle PAGES = Texts.of("help.Pages", Locale.SIMPLIFIED_CHINESE);

    private static final List<String> PARTS = List.of("steps", "next", "refusals");

    private Frame frame;
    private HttpServletRequest request;
    private String page;
    private String clause;

    protected HelpPage() {}

    @Inject
    HelpPage(Frame frame, HttpServletRequest request) {
        this.frame = frame;
        this.request = request;
    }

    /**
     * Part of the help of a page.
     *
     * @param name also the key of its heading
     */
    public record Part(String name, List<String> lines) {}

    /** Address of the help of the page that is shown. */
    public String getHref() {
        String path = request.getServletPath();
        return "/help.xhtml" + (PAGES.containsKey(path) ? "?page=" + path : "");
    }

    /** Path of the page whose help is asked for; another text is ignored. */
    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page != null && PAGES.containsKey(page) ? page : null;
    }

    public String getClause() {
        return clause;
    }

    /** One clause that is asked for; another text is ignored. */
    public void setClause(String clause) {
        this.clause = clause != null && Regulation.has(clause) ? clause : null;
    }

    /** Heading: help on the page that is asked for. */
    public String getHeading() {
        return String.format(
                Texts.in(frame.getLocale()).getString("help.of"), name(page, frame.getLocale()));
    }

    /** What is done on the page, what comes then, and what is declined; empty without a page. */
    public List<Part> getParts() {
        return page == null
                ? List.of()
                : PARTS.stream()
                        .filter(part -> texts().containsKey(key(page) + "." + part))
                        .map(part -> new Part(part, lines(part)))
                        .toList();
    }

    /** Clauses on which the page stands, or the one that is asked for. */
    public List<Regulation.Article> getClauses() {
        Stream<String> ids = page != null ? clauses(page) : Stream.ofNullable(clause);
        return ids.map(Regulation::article).toList();
    }

    /** The whole regulation. */
    public List<Regulation.Article> getRegulation() {
        return Regulation.all();
    }

    /** Name of a page, as its heading says it. */
    static String name(String page, Locale locale) {
        return texts(page, locale).getString(key(page) + ".title");
    }

    static Stream<String> clauses(String page) {
        return Stream.of(PAGES.getString(page).split(" ")).filter(id -> !id.equals("-"));
    }

    /** Key of a page's texts: {@code provider.filings} for {@code /provider/filings.xhtml}. */
    static String key(String page) {
        return page.substring(1, page.length() - ".xhtml".length()).replace('/', '.');
    }

    /** Texts of the help of a page: one bundle for each folder of pages. */
    static ResourceBundle texts(String page, Locale locale) {
        String key = key(page);
        int folder = key.indexOf('.');
        String area =
                folder < 0
                        ? "Public"
                        : Character.toUpperCase(key.charAt(0)) + key.substring(1, folder);
        return Texts.of("help." + area, locale);
    }

    private List<String> lines(String part) {
        return texts().getString(key(page) + "." + part).lines().toList();
    }

    private ResourceBundle texts() {
        return texts(page, frame.getLocale());
    }
}
